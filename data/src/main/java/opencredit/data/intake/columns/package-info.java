/** Which column is which field, on which sheet, and which rows hold no data. */
@NullMarked
package opencredit.data.intake.columns;

import org.jspecify.annotations.NullMarked;
