package opencredit.data.intake;

import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: {@code received} is the sum of published, amended, unchanged, withdrawn and refused.
 *
 * @param source the file's name, without its folder
 * @param received rows that hold data
 * @param flagged rows with at least one flag among those that intake did not refuse
 * @param skipped rows that hold no data, such as titles, signatures and samples, by code
 * @param refusals refused rows by code, exact
 * @param flags flags as on the records, such as {@code missing:legalBasis}, exact
 * @param notes the first thousand things to say about rows and columns
 * @param seq the last ledger entry it wrote, or the head when it wrote none
 */
public record Report(
        String dataset,
        String source,
        long batch,
        long received,
        long published,
        long amended,
        long unchanged,
        long withdrawn,
        long refused,
        long flagged,
        Map<String, Long> skipped,
        Map<String, Long> refusals,
        Map<String, Long> flags,
        List<Note> notes,
        long seq) {

    /**
     * @param sheet from 1; a CSV or JSON Lines file is sheet 1
     * @param row as a spreadsheet counts it, from 1 with the header; 0 for the whole sheet. In JSON Lines the object's
     *     place in the file
     * @param column header, or null for the whole row
     * @param code stable, such as {@code missing-name}
     * @param sentence never holds a person's number or name
     */
    public record Note(int sheet, long row, @Nullable String column, String code, Bilingual sentence) {}
}
