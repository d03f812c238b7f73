/** The database as a whole: connections, the head of the ledger, who runs on it, and how it fails. */
@NullMarked
package opencredit.data.store.db;

import org.jspecify.annotations.NullMarked;
