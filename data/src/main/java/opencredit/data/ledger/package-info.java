/** The forms of the ledger: entries, reasons, canonical JSON, commitments and leaves. Pure, may import dataset and subject. */
@NullMarked
package opencredit.data.ledger;

import org.jspecify.annotations.NullMarked;
