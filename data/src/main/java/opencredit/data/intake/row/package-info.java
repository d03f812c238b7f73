/** Rows of a file, whatever its format, and why a file cannot be read. */
@NullMarked
package opencredit.data.intake.row;

import org.jspecify.annotations.NullMarked;
