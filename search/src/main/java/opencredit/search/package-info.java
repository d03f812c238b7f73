/**
 * How the register is found: the port {@link opencredit.search.SearchIndex}, what goes in and what comes out. An index
 * answers ids; every shown text is read from PostgreSQL.
 */
@NullMarked
package opencredit.search;

import org.jspecify.annotations.NullMarked;
