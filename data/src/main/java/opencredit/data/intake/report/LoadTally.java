package opencredit.data.intake.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import opencredit.data.intake.report.Issue.Kind;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Report.Note;
import opencredit.data.outcome.Submission;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Counts and notes of a load while it runs. One thread. */
public final class LoadTally {
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Map<String, Long> refusals = new TreeMap<>();
    private final Map<String, Long> flags = new TreeMap<>();
    private final Notes notes = new Notes();
    private final SubmittedRows submitted = new SubmittedRows();
    private final Consumer<Issue> issues;
    private long received;
    private long refused;
    private long flagged;

    /** @param issues takes everything that is said, of which the report keeps the first thousand */
    public LoadTally(Consumer<Issue> issues) {
        this.issues = issues;
    }

    /** @param isEmpty whether no cell of the row holds anything, so that there is nothing to say of it */
    public void skipped(RowNumber row, String code, boolean isEmpty) {
        skipped.merge(code, 1L, Long::sum);
        if (!isEmpty) {
            notes.aside(note(Kind.SKIPPED, CellAddress.ofRow(row), "skipped-" + code, null));
        }
    }

    /** Something of a row that changes nothing of it. */
    public void aside(CellAddress at, Remark remark) {
        notes.aside(note(Kind.NOTED, at, remark.code(), null));
    }

    /** @param publisher who submits the row, or null */
    public void refused(CellAddress at, String code, @Nullable Party publisher) {
        submitted.refused(publisher);
        received++;
        refused++;
        refusals.merge(code, 1L, Long::sum);
        notes.refusal(note(Kind.REFUSED, at, code, null));
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
    public void flag(CellAddress at, String code, @Nullable String suggestion) {
        flags.merge(code, 1L, Long::sum);
        notes.flag(note(Kind.FLAGGED, at, code, suggestion));
    }

    /** About a whole column or sheet. */
    public void remark(Remark remark, int sheet, String column) {
        notes.refusal(note(Kind.NOTED, new CellAddress(new RowNumber(sheet, 0), column, -1), remark.code(), null));
    }

    private Note note(Kind kind, CellAddress at, String code, @Nullable String suggestion) {
        Bilingual sentence = Remark.sentenceOf(code);
        if (suggestion != null) {
            sentence = new Bilingual(
                    sentence.zh() + "可能应为 " + suggestion + "。",
                    sentence.en() + " Perhaps it should be " + suggestion + ".");
        }
        RowNumber row = at.row();
        String column = at.column().isEmpty() ? null : at.column();
        issues.accept(new Issue(kind, row.sheet(), row.row(), column, at.cell(), code, sentence));
        return new Note(row.sheet(), row.row(), column, code, sentence);
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
