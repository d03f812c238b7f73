package opencredit.data.intake;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static opencredit.data.intake.TestFiles.write;
import static opencredit.data.intake.TestFiles.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.Intake.Progress;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to the ledger in a real PostgreSQL. */
class IntakeTest {
    private static final Options PLAIN = new Options(false, false, true);
    private static final Dataset PENALTIES = WhatWasRead.dataset("penalties");
    private static Database database;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
    }

    private static Intake intake(Clock clock) {
        return new Intake(
                WhatWasRead.DATASETS, database, new Ledger(database, clock, Deadlines.NONE), WhatWasRead.SECRET, clock);
    }

    private static Report load(Path file) {
        return load(file, WhatWasRead.CLOCK, PLAIN);
    }

    private static Report load(Path file, Clock clock, Options options) {
        Report report = intake(clock).load(PENALTIES, SubmittedBytes.at(file), Acts.LOAD, options, new Silent());
        assertThat(report.received())
                .isEqualTo(report.published()
                        + report.amended()
                        + report.unchanged()
                        + report.withdrawn()
                        + report.refused());
        assertThat(report.refusals().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(report.refused());
        return report;
    }

    private record Silent() implements Progress {
        @Override
        public void read(long bytes, long total) {
            assertThat(bytes).isBetween(0L, total);
        }

        @Override
        public void appended(long rows, long total) {
            assertThat(rows).isBetween(0L, total);
        }
    }

    @Test
    void everyOutcomeAndTheSameFileAgain() {
        Path file = write(
                folder,
                "张三11010519491231002X.csv",
                csv(table(
                        penalty(),
                        penalty("行政处罚决定书文号", "示罚〔2026〕2号", "处罚依据", ""),
                        penalty("行政处罚决定书文号", "示罚〔2026〕3号", "处罚决定日期", "2018/411"),
                        penalty("备注", "另一内容"),
                        penalty(),
                        penalty("行政处罚决定书文号", "示罚〔2026〕4号", "处罚决定日期", "2020-01-01"))));
        Report first = load(file);
        assertThat(first.source()).doesNotContain("11010519491231002X");
        assertThat(List.of(first.received(), first.published(), first.unchanged(), first.refused()))
                .containsExactly(6L, 2L, 1L, 3L);
        assertThat(first.refusals()).isEqualTo(Map.of("broken-date", 1L, "conflicting-rows", 1L, "window-ended", 1L));
        assertThat(first.flagged()).isEqualTo(1);
        assertThat(first.seq()).isEqualTo(2);
        assertThat(first.notes())
                .extracting(Report.Note::row, Report.Note::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3L, "missing:legalBasis"),
                        org.assertj.core.groups.Tuple.tuple(4L, "broken-date"),
                        org.assertj.core.groups.Tuple.tuple(5L, "conflicting-rows"),
                        org.assertj.core.groups.Tuple.tuple(7L, "window-ended"));
        Report second = load(file);
        assertThat(second.published()).isZero();
        assertThat(second.unchanged()).isEqualTo(3);
        assertThat(second.seq()).isEqualTo(2);
        Invariants.check(database);
    }

    @Test
    void amendedThenRevokedThenRefused() {
        load(write(folder, "a.csv", csv(table(penalty()))));
        assertThat(load(write(folder, "b.csv", csv(table(penalty("备注", "更正"))))).amended())
                .isEqualTo(1);
        Path revoked = write(folder, "c.csv", csv(table(penalty("当前状态", "撤销"))));
        assertThat(load(revoked).withdrawn()).isEqualTo(1);
        assertThat(load(revoked).unchanged()).isEqualTo(1);
        assertThat(load(write(folder, "a.csv", csv(table(penalty())))).refusals())
                .isEqualTo(Map.of("withdrawn", 1L));
    }

    @Test
    void theWindowEndsBetweenTwoLoads() {
        Path file = write(folder, "a.csv", csv(table(penalty())));
        load(file);
        Clock later = Clock.offset(WhatWasRead.CLOCK, Duration.ofDays(1500));
        assertThat(load(file, later, PLAIN).withdrawn()).isEqualTo(1);
        assertThat(load(file, later, PLAIN).unchanged()).isEqualTo(1);
    }

    @Test
    void rowsOfTwoSheetsKeepTheirNumbers() {
        Report report = load(xlsx(folder, "a.xlsx", table(penalty()), table(penalty("备注", "另一内容"))));
        assertThat(report.published()).isEqualTo(1);
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("conflicting-rows");
            assertThat(note.sheet()).isEqualTo(2);
            assertThat(note.row()).isEqualTo(2);
        });
    }

    @Test
    void aFileThatBreaksMidwayChangesNothing() {
        Path file = write(folder, "a.csv", csv(many(12_000)) + "\"open");
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> load(file));
        assertThat(error.code()).isEqualTo("wrong-quotes");
        assertThat(new Feed(database).head()).isZero();
        assertThat(new Ledger(database, WhatWasRead.CLOCK, Deadlines.NONE).unfinished())
                .isEmpty();
    }

    private static List<List<String>> many(int rows) {
        List<List<String>> table = new ArrayList<>(table(penalty()));
        for (int row = 0; row < rows; row++) {
            table.add(table(penalty("行政处罚决定书文号", "示罚〔2026〕" + row + "号")).getLast());
        }
        return table;
    }

    @Test
    void anUnexpectedLoadIsStoppedUnlessForced() {
        List<List<String>> table = many(80);
        List<String> undated = table(penalty("处罚决定日期", "")).getLast();
        for (int row = 0; row < 30; row++) {
            table.add(undated);
        }
        Path file = write(folder, "a.csv", csv(table));
        UnreadableFile error = catchThrowableOfType(UnreadableFile.class, () -> load(file));
        assertThat(error.code()).isEqualTo("unexpected-load");
        assertThat(error.sentence().en()).contains("30/111", "20%", "missing-date", "--force");
        assertThat(new Feed(database).head()).isZero();
        assertThat(load(file, WhatWasRead.CLOCK, new Options(true, false, true)).published())
                .isEqualTo(81);
    }

    @Test
    void aBatchLeftBehindStillHasItsReport() {
        Path file = write(folder, "a.csv", csv(table(penalty(), penalty("行政处罚决定书文号", ""))));
        FileReading reading = WhatWasRead.reading("penalties", PLAIN);
        try (Staging staging = Staging.open(database, "penalties", "a.csv", Acts.LOAD)) {
            String known = reading.run(SubmittedBytes.at(file), (verdict, row) -> {
                        if (verdict instanceof Verdict.Published one) {
                            staging.publish(row, one.disclosure());
                        }
                    })
                    .report("penalties", "a.csv")
                    .toJson();
            staging.finish(known);
        }
        Ledger ledger = new Ledger(database, WhatWasRead.CLOCK, Deadlines.NONE);
        long batch = ledger.unfinished().getFirst();
        Report report = Intake.complete(batch, ledger.append(batch, rows -> {}));
        assertThat(report.received()).isEqualTo(2);
        assertThat(report.published()).isEqualTo(1);
        assertThat(report.refusals()).isEqualTo(Map.of("missing-number", 1L));
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.row()).isEqualTo(3));
    }

    @Test
    void oneRowForARestoration() {
        Intake intake = intake(WhatWasRead.CLOCK);
        assertThat(intake.readOne(PENALTIES, SubmittedBytes.at(write(folder, "a.csv", csv(table(penalty())))))
                        .documentNumber())
                .isEqualTo("临示市监处罚〔2026〕12号");
        assertThat(fault(csv(table(penalty(), penalty())))).isEqualTo("not-one-row");
        assertThat(fault(csv(table(penalty("处罚机关", ""))))).isEqualTo("missing-authority");
        assertThat(fault(csv(table(penalty("处罚决定日期", "2020-01-01"))))).isEqualTo("window-ended");
    }

    private String fault(String text) {
        Path file = write(folder, "b.csv", text);
        return catchThrowableOfType(
                        UnreadableFile.class,
                        () -> intake(WhatWasRead.CLOCK).readOne(PENALTIES, SubmittedBytes.at(file)))
                .code();
    }

    @Test
    void nothingPersonalReachesTheDatabase() {
        Smugglers smugglers = new Smugglers(PENALTIES, 3);
        List<List<String>> table = new ArrayList<>(List.of(smugglers.header()));
        for (int row = 0; row < 2_000; row++) {
            table.add(smugglers.row(row));
        }
        Path file = write(folder, "a.csv", csv(table));
        assertThat(load(file, WhatWasRead.CLOCK, new Options(true, false, true)).published())
                .isGreaterThan(1_000);
        List<String> contents = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select content from version union all select report from batch union all select name from authority")
                        .mapTo(String.class)
                        .list());
        for (String content : contents) {
            assertThat(smugglers.everSmuggledIn(SmugglingTest.fold(content))).isEmpty();
        }
        Report again = load(file, WhatWasRead.CLOCK, new Options(true, false, true));
        assertThat(again.published() + again.amended()).isZero();
    }
}
