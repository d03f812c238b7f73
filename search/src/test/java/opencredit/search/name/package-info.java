@NullMarked
package opencredit.search.name;

import org.jspecify.annotations.NullMarked;
