package opencredit.data.store.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.rule.WorkingDays;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken back was added before, whatever the record says meanwhile. */
class CountedForLifeTest extends TallyRegister {
    private static final Party NAMELESS = new Party(FOUND.name(), null, FOUND.kind());
    private static final Party OTHER = new Party("临沂示例局", "11371300000000019M", FOUND.kind());

    /** What an amendment can change of what is counted. */
    enum Change {
        CODE_ARRIVES(NAMELESS, "breach", FOUND, "breach"),
        CODE_GOES(FOUND, "breach", NAMELESS, "breach"),
        ANOTHER_BODY(FOUND, "breach", OTHER, "breach"),
        ANOTHER_CATEGORY(FOUND, "breach", FOUND, "penalty");

        private final Disclosure before;
        private final Disclosure after;

        Change(Party first, String category, Party second, String then) {
            this.before = about(first, category);
            this.after = about(second, then);
        }

        private static Disclosure about(Party subject, String category) {
            return ArchiveOf.of("government-dishonesty", "失1", subject, 30)
                    .of(category)
                    .disclosure();
        }

        /** As it is found in the figures. */
        private String counted(int confirmed, int mended) {
            return before.subject().code() + " " + before.categories() + " " + confirmed + " " + mended;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFindingThatWasNoneLeavesNothing(Change change) {
        amend(change);
        withdraw("2026-04-02", change.after, "revoked");
        assertThat(findings()).isEmpty();
        restoreAs(change.after);
        assertThat(findings()).containsExactly(change.counted(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aFindingIsMendedWhereItWasConfirmed(Change change) {
        amend(change);
        withdraw("2026-04-02", change.after, "performed");
        assertThat(findings()).containsExactly(change.counted(1, 1));
        restoreAs(change.after);
        assertThat(findings()).containsExactly(change.counted(1, 0));
        withdraw("2026-04-04", change.after, "court-order");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAmendmentThatIsTakenBackChangesNothing(Change change) {
        long amendment = amend(change);
        ledger("2026-03-05").undo(amendment, Acts.of("batch-undone"));
        assertThat(findings()).containsExactly(change.counted(1, 0));
        withdraw("2026-04-02", change.before, "batch-undone");
        assertThat(findings()).isEmpty();
        publish("2026-04-03", change.after);
        assertThat(findings()).containsExactly(change.counted(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionMovesNothing(Change change) {
        publish("2026-02-12", change.before);
        ledger("2026-03-03").correct(Batches.id(database, change.before), Acts.of("corrected"), change.after);
        assertThat(findings()).containsExactly(change.counted(1, 0));
        withdraw("2026-04-02", change.after, "revoked");
        assertThat(findings()).isEmpty();
    }

    /** A notice that comes later moves a day off; a batch from before it takes back what it added. */
    @Test
    void whatIsUndoneWasAsLateAsItWasPublished() {
        fill();
        List<Timeliness.Publisher> before = timeliness();
        long batch = publish("2026-03-10", penalty(30, BODY, "2026-02-26"));
        assertThat(timeliness()).isNotEqualTo(before);
        ledger("2026-03-11", withHoliday()).undo(batch, Acts.of("batch-undone"));
        assertThat(timeliness()).isEqualTo(before);
    }

    private static Deadlines withHoliday() {
        WorkingDays known = WorkingDaysReader.load();
        Set<LocalDate> holidays = Stream.concat(
                        known.holidays().stream(), LocalDate.of(2026, 3, 2).datesUntil(LocalDate.of(2026, 3, 7)))
                .collect(Collectors.toSet());
        return DATASETS.deadlines(new WorkingDays(known.years(), holidays, known.workdays()));
    }

    private long amend(Change change) {
        publish("2026-02-12", change.before);
        return publish("2026-03-03", change.after);
    }

    private void restoreAs(Disclosure back) {
        ledger("2026-04-03").restore(withdrawn(back), Acts.of("withdrawn-in-error"), back);
    }

    private UUID withdrawn(Disclosure of) {
        return UUID.fromString(column("select record from withdrawn where key = '" + of.key() + "'")
                .getFirst());
    }
}
