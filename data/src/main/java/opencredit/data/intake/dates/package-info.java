/** Dates and periods in every form that real tables hold. */
@NullMarked
package opencredit.data.intake.dates;

import org.jspecify.annotations.NullMarked;
