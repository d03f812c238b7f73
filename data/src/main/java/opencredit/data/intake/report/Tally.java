package opencredit.data.intake.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.data.dataset.Bilingual;
import opencredit.data.intake.Report.Note;
import opencredit.data.ledger.Party;
import opencredit.data.store.Submission;
import org.jspecify.annotations.Nullable;

/** Counts and notes of a load while it runs. One thread. */
public final class Tally {
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();
    private final Notes notes = new Notes();
    private final Submitted submitted = new Submitted();
    private long received;
    private long refused;
    private long flagged;

    /** @param isEmpty whether no cell of the row holds anything, so that there is nothing to say of it */
    public void skipped(RowNumber row, String code, boolean isEmpty) {
        skipped.merge(code, 1L, Long::sum);
        if (!isEmpty) {
            notes.aside(note(row, "", "skipped-" + code, null));
        }
    }

    /** Something of a row that changes nothing of it. */
    public void aside(RowNumber row, String column, Remark remark) {
        notes.aside(note(row, column, remark.code(), null));
    }

    /**
     * @param column header, empty for the whole row
     * @param publisher who submits the row, or null
     */
    public void refused(RowNumber row, String column, String code, @Nullable Party publisher) {
        submitted.refused(publisher);
        received++;
        refused++;
        refusals.merge(code, 1L, Long::sum);
        notes.refusal(note(row, column, code, null));
    }

    /** A row that goes on to the ledger. */
    public void staged() {
        received++;
    }

    /** A row that discloses something. */
    public void published(@Nullable Party publisher, boolean isFlagged) {
        submitted.published(publisher, isFlagged);
        flagged += isFlagged ? 1 : 0;
    }

    /** What each body submitted. */
    public List<Submission> submissions() {
        return submitted.all();
    }

    /** @param suggestion an organisation's credit code to write instead, or null */
    public void flag(RowNumber row, String column, String code, @Nullable String suggestion) {
        flags.merge(code, 1L, Long::sum);
        notes.flag(note(row, column, code, suggestion));
    }

    /** About a whole column or sheet. */
    public void remark(Remark remark, int sheet, String column) {
        notes.refusal(note(new RowNumber(sheet, 0), column, remark.code(), null));
    }

    private static Note note(RowNumber row, String column, String code, @Nullable String suggestion) {
        Bilingual sentence = Remark.sentenceOf(code);
        if (suggestion != null) {
            sentence = new Bilingual(
                    sentence.zh() + "可能应为 " + suggestion + "。",
                    sentence.en() + " Perhaps it should be " + suggestion + ".");
        }
        return new Note(row.sheet(), row.row(), column.isEmpty() ? null : column, code, sentence);
    }

    public long received() {
        return received;
    }

    public long refused() {
        return refused;
    }

    /** Counts by code. */
    public Map<String, Long> refusals() {
        return refusals;
    }

    /** What intake knows of the load, to be kept with the batch. */
    public IntakeReport report(String dataset, String source) {
        List<Note> all = notes.all();
        return new IntakeReport(dataset, source, flagged, skipped, refusals, flags, all);
    }
}
