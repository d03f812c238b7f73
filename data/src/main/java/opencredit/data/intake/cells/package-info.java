/**
 * The values of cells: text, numbers, amounts, codes and addresses in every form that real tables hold. Dates are in
 * {@code dates}.
 */
@NullMarked
package opencredit.data.intake.cells;

import org.jspecify.annotations.NullMarked;
