/**
 * From bytes to rows of text cells, streaming in bounded memory: CSV, XLSX and JSON Lines, told apart by content. Knows
 * nothing of datasets but how many column names a row holds, and may import nothing of ours but {@code UnreadableFile}.
 */
@NullMarked
package opencredit.data.intake.decode;

import org.jspecify.annotations.NullMarked;
