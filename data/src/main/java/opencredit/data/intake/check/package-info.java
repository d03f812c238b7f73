/** One row from cells to a disclosure, or the reason why not. Pure: no database, no files. */
@NullMarked
package opencredit.data.intake.check;

import org.jspecify.annotations.NullMarked;
