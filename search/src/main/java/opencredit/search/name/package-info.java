/**
 * How much a typed name is like a full one: the same for every engine, which only proposes names that share
 * characters.
 */
@NullMarked
package opencredit.search.name;

import org.jspecify.annotations.NullMarked;
