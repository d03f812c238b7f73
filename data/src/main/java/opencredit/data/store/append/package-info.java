/**
 * How rows come into the ledger: compared with what is there, copied in, and then, under the one lock, compared again,
 * numbered and committed in chunks. Used by {@code Staging} and {@code Ledger} only. May import dataset and ledger.
 */
@NullMarked
package opencredit.data.store.append;

import org.jspecify.annotations.NullMarked;
