/** Writing under the ledger's lock: chunks of a batch, withdrawal, and who did it. */
@NullMarked
package opencredit.data.store.lock;

import org.jspecify.annotations.NullMarked;
