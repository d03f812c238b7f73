/** Keeps an index level with the ledger. May import data and the port. */
@NullMarked
package opencredit.search.follow;

import org.jspecify.annotations.NullMarked;
