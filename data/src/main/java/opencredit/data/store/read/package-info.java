/** Reads of what is shown, and of the ledger. */
@NullMarked
package opencredit.data.store.read;

import org.jspecify.annotations.NullMarked;
