/** From a file to the ledger: decode, match columns, check, mask, stage, report. */
@NullMarked
package opencredit.data.intake;

import org.jspecify.annotations.NullMarked;
