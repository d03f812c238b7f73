/** Rows on their way into the ledger: compared with what is shown, and copied into their batch. */
@NullMarked
package opencredit.data.store.stage;

import org.jspecify.annotations.NullMarked;
