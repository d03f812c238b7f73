package opencredit.data.outcome;

import java.util.List;
import java.util.Map;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The result of loading a file: {@code received} is the sum of published, amended, unchanged, withdrawn and refused,
 * and of the rows that wait.
 *
 * @param source the file's name, without its folder
 * @param received rows that hold data
 * @param flagged rows with at least one flag among those that intake did not refuse
 * @param skipped rows that hold no data, such as titles, signatures and samples, by code
 * @param refusals refused rows by code, exact
 * @param flags flags as on the records, such as {@code missing:legalBasis}, exact
 * @param notes the first thousand things to say about rows and columns
 * @param seq the last ledger entry it wrote, or the head when it wrote none; 0 while it waits
 * @param waiting what it would do once it is confirmed; null for a batch that does not wait
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
        long seq,
        @Nullable Waiting waiting) {

    /** The same, of a batch of which nothing is in the ledger yet. */
    public Report waiting(Waiting rows) {
        return new Report(
                dataset,
                source,
                batch,
                received + rows.rows(),
                published,
                amended,
                unchanged,
                withdrawn,
                refused,
                flagged,
                skipped,
                refusals,
                flags,
                notes,
                seq,
                rows);
    }

    /** The same without what it says about rows and columns. */
    public Report withoutNotes() {
        return new Report(
                dataset, source, batch, received, published, amended, unchanged, withdrawn, refused, flagged, skipped,
                refusals, flags, List.of(), seq, waiting);
    }

    /**
     * @param sheet from 1; a CSV or JSON Lines file is sheet 1
     * @param row as a spreadsheet counts it, from 1 with the header; 0 for the whole sheet. In JSON Lines the object's
     *     place in the file
     * @param column header, or null for the whole row
     * @param code stable, such as {@code missing-name}
     * @param sentence never holds a person's number or name
     */
    public record Note(int sheet, long row, @Nullable String column, String code, Bilingual sentence) {}

    /**
     * A batch that changes so much that it waits for a second word; other rows of it change nothing.
     *
     * @param rows that wait
     * @param published records that it would publish
     * @param amended records that it would amend
     * @param withdrawn records that it would withdraw
     * @param shown records of the dataset when it was staged
     */
    public record Waiting(long rows, long published, long amended, long withdrawn, long shown, long secondPerson) {}
}
