/** The counts of what is shown, as a view of the ledger. */
@NullMarked
package opencredit.data.counts;

import org.jspecify.annotations.NullMarked;
