/** A name taken apart: regions, trade name, industry, legal form. */
@NullMarked
package opencredit.search.name.parts;

import org.jspecify.annotations.NullMarked;
