/** Until when a record may be shown, and why it is over: the rules across fields. May import dataset, ledger and cells. */
@NullMarked
package opencredit.data.intake.windows;

import org.jspecify.annotations.NullMarked;
