package opencredit.data.intake.report;

import java.util.Locale;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a row, a cell, or a whole column or sheet of a submitted file. Holds nothing that a
 * cell holds, but for a suggested credit code of an organisation.
 *
 * @param sheet from 1; a CSV or JSON Lines file is sheet 1
 * @param row as a spreadsheet counts it, from 1 with the header; 0 for the whole column or sheet. In JSON Lines the
 *     object's place in the file
 * @param column its header, or null for the whole row
 * @param cell its address as a spreadsheet shows it, such as {@code C14}; null for a whole row or column, and in JSON Lines
 * @param code stable, such as {@code missing-name}
 * @param sentence what it means and what to do
 */
public record Issue(
        Kind kind,
        int sheet,
        long row,
        @Nullable String column,
        @Nullable String cell,
        String code,
        Bilingual sentence) {

    /** What became of the row. */
    public enum Kind {
        /** It is not taken. */
        REFUSED,
        /** It is taken, and something in it was changed or is missing. */
        FLAGGED,
        /** It holds no data. */
        SKIPPED,
        /** It is about a whole column or sheet, or changes nothing of the row. */
        NOTED;

        /** As it is written, such as {@code refused}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A row that the ledger refuses. */
    static Issue ofLedger(RowNumber row, String code) {
        return new Issue(Kind.REFUSED, row.sheet(), row.row(), null, null, code, Remark.sentenceOf(code));
    }
}
