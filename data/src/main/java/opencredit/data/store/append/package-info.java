/** How a staged batch comes into the ledger: compared again, numbered and committed in chunks. */
@NullMarked
package opencredit.data.store.append;

import org.jspecify.annotations.NullMarked;
