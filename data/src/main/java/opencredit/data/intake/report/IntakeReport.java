package opencredit.data.intake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.outcome.Appended;
import opencredit.data.outcome.RefusedRow;
import opencredit.data.outcome.Report;
import opencredit.data.outcome.Report.Note;
import opencredit.data.store.write.BatchImpact;

/** The report of a load before the ledger decides. Stored with the batch as JSON. */
public record IntakeReport(
        String dataset,
        String source,
        long flagged,
        Map<String, Long> skipped,
        Map<String, Long> refusals,
        Map<String, Long> flags,
        List<Note> notes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is plain data", e);
        }
    }

    private static IntakeReport ofJson(String json) {
        try {
            return JSON.readValue(json, IntakeReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a report of intake", e);
        }
    }

    /** The whole report of a batch, once the ledger has appended it: in the load itself, or after a crash. */
    public static Report complete(long batch, Appended appended) {
        IntakeReport intake = ofJson(appended.intakeReport());
        Map<String, Long> refusals = new TreeMap<>(intake.refusals);
        appended.refused().forEach((code, count) -> refusals.merge(code, count, Long::sum));
        long refused = refusals.values().stream().mapToLong(Long::longValue).sum();
        long stands = appended.published() + appended.amended() + appended.unchanged() + appended.withdrawn();
        return new Report(
                intake.dataset,
                intake.source,
                batch,
                stands + refused,
                appended.published(),
                appended.amended(),
                appended.unchanged(),
                appended.withdrawn(),
                refused,
                intake.flagged,
                intake.skipped,
                refusals,
                intake.flags,
                intake.notesWith(appended),
                appended.seq(),
                null);
    }

    /** The report of a batch that waits for a second word. */
    public Report waiting(long batch, BatchImpact impact) {
        return waiting(batch, new Appended(toJson(), 0, 0, 0, 0, Map.of(), List.of(), 0), impact);
    }

    /** The same of one that was staged before. */
    public static Report waiting(long batch, Appended nothing, BatchImpact impact) {
        return complete(batch, nothing)
                .waiting(new Report.Waiting(
                        impact.rows(),
                        impact.published(),
                        impact.amended(),
                        impact.withdrawn(),
                        impact.shown(),
                        impact.secondPerson()));
    }

    /** A row that the ledger refuses. */
    public static Issue issue(RefusedRow row) {
        return Issue.ofLedger(RowNumber.unpacked(row.row()), row.code());
    }

    /** The one row of a file refused. */
    public static UnreadableFile refusal(String code) {
        return new UnreadableFile(code, Remark.sentenceOf(code));
    }

    private List<Note> notesWith(Appended appended) {
        Stream<Note> ledger = appended.rows().stream().map(row -> {
            RowNumber number = RowNumber.unpacked(row.row());
            return new Note(number.sheet(), number.row(), null, row.code(), Remark.sentenceOf(row.code()));
        });
        Stream<Note> refusals = notes.stream().filter(note -> !isFlag(note) && !isAside(note));
        return Notes.first(Stream.of(
                        refusals,
                        ledger,
                        notes.stream().filter(this::isFlag),
                        notes.stream().filter(IntakeReport::isAside))
                .flatMap(each -> each));
    }

    private boolean isFlag(Note note) {
        return flags.containsKey(note.code());
    }

    private static boolean isAside(Note note) {
        return Remark.of(note.code()).filter(Remark::isAside).isPresent();
    }
}
