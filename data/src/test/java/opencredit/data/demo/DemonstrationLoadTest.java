package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.DemonstrationClock;
import opencredit.data.store.db.Seal;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated files are good files: every row of them is published, and nothing about it is worth a flag. */
class DemonstrationLoadTest {
    private static final int RECORDS = 5_000;

    @TempDir
    Path folder;

    /** Whatever the day: rules on windows have editions, and months have ends. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-26", "2026-11-25", "2028-02-29"})
    void every_row_is_published_without_a_flag(LocalDate today) {
        Datasets datasets = TestDatasets.shipped();
        Map<String, Path> files = new Demonstration(datasets, today).write(folder, RECORDS, 1);
        Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.ofHours(8)).toInstant(), ZoneOffset.UTC);
        try (Database database = TestDatabase.create()) {
            Intake intake =
                    new Intake(datasets, database, new Ledger(database, clock, Deadlines.NONE), new byte[32], clock);
            long published = 0;
            for (Dataset dataset : datasets.all()) {
                Report report = load(intake, dataset, Objects.requireNonNull(files.get(dataset.id())));
                assertThat(report.refusals()).as(report.notes().toString()).isEmpty();
                assertThat(report.flags()).as(report.notes().toString()).isEmpty();
                assertThat(report.skipped()).isEmpty();
                assertThat(report.notes()).isEmpty();
                published += report.published();
            }
            assertThat(published).isEqualTo(RECORDS);
        }
    }

    /** The same where each file is loaded as if on its day: what a row tells of had happened by then. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-26", "2026-11-30"})
    void every_row_is_published_on_its_day(LocalDate today) {
        Datasets datasets = TestDatasets.shipped();
        List<DayFile> files = new Demonstration(datasets, today).writeByDay(folder, RECORDS, 1, 12);
        try (Database database = TestDatabase.create()) {
            assertThat(Seal.confirm(database, new byte[32])).isTrue();
            assertThat(new Ledger(database, Clock.systemUTC(), Deadlines.NONE).beginDemonstration())
                    .isTrue();
            DemonstrationClock clock =
                    DemonstrationClock.of(database, () -> today.atTime(23, 0).toInstant(ZoneOffset.ofHours(8)));
            Intake intake =
                    new Intake(datasets, database, new Ledger(database, clock, Deadlines.NONE), new byte[32], clock);
            long published = 0;
            long amended = 0;
            long withdrawn = 0;
            for (DayFile file : files) {
                clock.set(file.day().atTime(10, 0).toInstant(ZoneOffset.ofHours(8)));
                Report report = load(intake, datasets.find(file.dataset()).orElseThrow(), file.file());
                assertThat(report.refusals()).as(report.notes().toString()).isEmpty();
                assertThat(report.flags()).as(report.notes().toString()).isEmpty();
                published += report.published();
                amended += report.amended();
                withdrawn += report.withdrawn();
            }
            assertThat(published).isEqualTo(RECORDS);
            assertThat(amended).isGreaterThan(20);
            assertThat(withdrawn).isGreaterThan(50);
        }
    }

    private static Report load(Intake intake, Dataset dataset, Path file) {
        return intake.load(
                dataset,
                SubmittedBytes.at(file),
                Acts.LOAD,
                new Intake.Options(false, false, true),
                new Intake.Progress() {
                    @Override
                    public void read(long bytes, long total) {}

                    @Override
                    public void appended(long rows, long total) {}
                });
    }
}
