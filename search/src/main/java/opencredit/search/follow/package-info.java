/** The search index as a view of the ledger: how entries become changes, and how it is built beside the one that serves. */
@NullMarked
package opencredit.search.follow;

import org.jspecify.annotations.NullMarked;
