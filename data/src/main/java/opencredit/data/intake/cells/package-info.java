/** What one cell says: text, dates, amounts and codes in every form that real tables hold. Pure; may import dataset. */
@NullMarked
package opencredit.data.intake.cells;

import org.jspecify.annotations.NullMarked;
