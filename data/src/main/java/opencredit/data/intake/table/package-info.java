/** CSV and JSON Lines as rows, streaming in bounded memory. */
@NullMarked
package opencredit.data.intake.table;

import org.jspecify.annotations.NullMarked;
