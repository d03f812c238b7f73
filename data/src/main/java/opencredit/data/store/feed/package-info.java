/** What followers of the ledger read beside its entries: entries in groups, and many records by their ids at once. */
@NullMarked
package opencredit.data.store.feed;

import org.jspecify.annotations.NullMarked;
