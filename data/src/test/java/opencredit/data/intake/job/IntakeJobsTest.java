package opencredit.data.intake.job;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static opencredit.data.intake.TestFiles.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opencredit.data.Eventually;
import opencredit.data.intake.Intake;
import opencredit.data.intake.TestFiles;
import opencredit.data.intake.job.JobStatus.State;
import opencredit.data.intake.report.Issue;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Report;
import opencredit.data.store.read.Feed;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The one door for files, in a real PostgreSQL. */
class IntakeJobsTest extends JobsOfARegister {
    private static IntakeOrder order(boolean dryRun, List<Issue> issues) {
        return new IntakeOrder(PENALTIES, Acts.LOAD, new Intake.Options(true, true, true), dryRun, issues::add);
    }

    private static byte[] rows(String authority, int count) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.copyOf(penalty().keySet()));
        for (int row = 0; row < count; row++) {
            table.add(List.copyOf(penalty("行政处罚决定书文号", "示罚〔2026〕" + row + "号", "处罚机关", authority)
                    .values()));
        }
        return csv(table).getBytes(StandardCharsets.UTF_8);
    }

    private static Admission submit(IntakeJobs jobs, byte[] file) throws IOException {
        return jobs.submit("a.csv", new ByteArrayInputStream(file), order(false, new ArrayList<>()));
    }

    private static long admitted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).job();
    }

    private static JobStatus ended(IntakeJobs jobs, long job) throws InterruptedException {
        JobStatus status = jobs.await(job, PATIENCE_MILLIS).orElseThrow();
        assertThat(status.state()).isEqualTo(State.ENDED);
        return status;
    }

    private static State state(IntakeJobs jobs, long job) {
        try {
            return jobs.await(job, 0).orElseThrow().state();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static Report report(JobStatus status) {
        assertThat(status.outcome()).isInstanceOf(JobOutcome.Reported.class);
        return ((JobOutcome.Reported) status.outcome()).report();
    }

    /** Both are read from the spool, and each says how far it came. */
    @Test
    void twoStreamsAtOnce() throws Exception {
        try (IntakeJobs jobs = jobs(2, 8)) {
            byte[] one = rows("临沂示例一局", 3_000);
            long first = admitted(submit(jobs, one));
            long second = admitted(submit(jobs, rows("临沂示例二局", 2_000)));
            JobStatus status = ended(jobs, first);
            assertThat(report(status).published()).isEqualTo(3_000);
            assertThat(report(ended(jobs, second)).published()).isEqualTo(2_000);
            assertThat(status.bytes()).isEqualTo(one.length).isEqualTo(status.totalBytes());
            assertThat(status.checked()).isEqualTo(3_000);
            assertThat(status.appended()).isEqualTo(3_000).isEqualTo(status.toAppend());
            assertThat(status.batch()).isEqualTo(report(status).batch());
            assertThat(jobs.await(first, 0)).contains(status);
            assertThat(jobs.await(99, 0)).isEmpty();
        }
        assertThat(home.resolve("spool")).isEmptyDirectory();
    }

    /** A workbook is read from any place of the spooled file. */
    @Test
    void aWorkbookFromAStream() throws Exception {
        Path file = TestFiles.xlsx(home, "a.xlsx", table(penalty(), penalty("行政处罚决定书文号", "示罚〔2026〕1号")));
        try (IntakeJobs jobs = jobs(1, 1);
                InputStream stream = Files.newInputStream(file)) {
            long job = admitted(jobs.submit("a.xlsx", stream, order(false, new ArrayList<>())));
            assertThat(report(ended(jobs, job)).published()).isEqualTo(2);
        }
    }

    @Test
    void aFullQueueTakesNothing() throws Exception {
        try (IntakeJobs jobs = jobs(1, 1)) {
            long first;
            long second;
            try (Handle holding = database.jdbi().open()) {
                holding.begin();
                holding.execute("lock table staged in access exclusive mode");
                first = admitted(submit(jobs, rows("临沂示例一局", 10)));
                Eventually.passes(() -> assertThat(state(jobs, first)).isEqualTo(State.CHECKING));
                second = admitted(submit(jobs, rows("临沂示例二局", 10)));
                assertThat(state(jobs, second)).isEqualTo(State.QUEUED);
                ByteArrayInputStream third = new ByteArrayInputStream(rows("临沂示例三局", 10));
                int length = third.available();
                assertThat(jobs.submit("a.csv", third, order(false, new ArrayList<>())))
                        .isEqualTo(new Admission.Full(2));
                assertThat(third.available()).as("nothing of it is read").isEqualTo(length);
                jobs.cancel(second);
                holding.rollback();
            }
            assertThat(report(ended(jobs, first)).published()).isEqualTo(10);
            assertThat(ended(jobs, second).outcome()).isInstanceOf(JobOutcome.Cancelled.class);
            assertThat(new Feed(database).head()).isEqualTo(10);
        }
    }

    /** It says what a load says, and leaves every table as it was. */
    @Test
    void aDryRunForeseesTheLoad() throws Exception {
        try (IntakeJobs jobs = jobs(1, 4)) {
            ended(jobs, admitted(submit(jobs, rows("临沂示例一局", 20))));
            byte[] file = csv(table(
                            penalty("行政处罚决定书文号", "示罚〔2026〕1号", "处罚机关", "临沂示例一局"),
                            penalty("行政处罚决定书文号", "示罚〔2026〕2号", "处罚机关", "临沂示例一局", "备注", "另一内容"),
                            penalty("行政处罚决定书文号", "示罚〔2026〕2号", "处罚机关", "临沂示例一局", "备注", "又一内容"),
                            penalty("行政处罚决定书文号", "示罚〔2026〕3号", "处罚机关", "临沂示例新局"),
                            penalty("行政处罚决定书文号", "示罚〔2026〕3号", "处罚机关", "临沂示例新局"),
                            penalty("行政处罚决定书文号", "示罚〔2026〕4号", "处罚决定日期", "2018/411")))
                    .getBytes(StandardCharsets.UTF_8);
            Map<String, Long> before = counts();
            List<Issue> foreseen = new ArrayList<>();
            Report dry = report(
                    ended(jobs, admitted(jobs.submit("a.csv", new ByteArrayInputStream(file), order(true, foreseen)))));
            assertThat(counts()).isEqualTo(before);
            List<Issue> said = new ArrayList<>();
            Report real = report(
                    ended(jobs, admitted(jobs.submit("a.csv", new ByteArrayInputStream(file), order(false, said)))));
            assertThat(dry.batch()).isZero();
            assertThat(List.of(dry.published(), dry.amended(), dry.unchanged(), dry.withdrawn(), dry.refused()))
                    .isEqualTo(List.of(
                            real.published(), real.amended(), real.unchanged(), real.withdrawn(), real.refused()))
                    .isEqualTo(List.of(1L, 1L, 2L, 0L, 2L));
            assertThat(dry.refusals()).isEqualTo(real.refusals());
            assertThat(dry.notes()).isEqualTo(real.notes());
            assertThat(foreseen).isEqualTo(said);
            assertThat(said)
                    .filteredOn(issue -> issue.kind() == Issue.Kind.REFUSED)
                    .extracting(Issue::row, Issue::code)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(4L, "conflicting-rows"),
                            org.assertj.core.groups.Tuple.tuple(7L, "broken-date"));
        }
    }

    /** Whoever sees that a batch is done, or waits, asks for its issues: they are all there. */
    @Test
    void allIssuesAreSaidBeforeTheBatchIsSeen() throws Exception {
        List<Issue> issues = new ArrayList<>();
        List<Object> then = new ArrayList<>();
        JobWatch watch = new JobWatch() {
            @Override
            public void kept(long job, long bytes) {}

            @Override
            public void begun() {}

            @Override
            public void said() {
                then.addAll(List.of(List.copyOf(issues), counts().get("batch")));
            }

            @Override
            public void ended(JobOutcome outcome) {}
        };
        byte[] file = csv(table(penalty(), penalty("备注", "另一内容"), penalty("处罚决定日期", "2018/411")))
                .getBytes(StandardCharsets.UTF_8);
        IntakeOrder order =
                new IntakeOrder(PENALTIES, Acts.LOAD, new Intake.Options(true, true, true), false, watch, issues::add);
        try (IntakeJobs jobs = jobs(1, 4)) {
            assertThat(report(ended(jobs, admitted(jobs.submit("a.csv", new ByteArrayInputStream(file), order))))
                            .refused())
                    .isEqualTo(2);
        }
        assertThat(issues).extracting(Issue::code).contains("conflicting-rows", "broken-date");
        assertThat(then).containsExactly(issues, 0L);
    }

    private static Map<String, Long> counts() {
        return database.jdbi().withHandle(handle -> {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : handle.select("select tablename from pg_tables where schemaname = 'public'")
                    .mapTo(String.class)
                    .list()) {
                counts.put(
                        table,
                        handle.select("select count(*) from " + table)
                                .mapTo(long.class)
                                .one());
            }
            return counts;
        });
    }

    @Test
    void theBudgetFollowsTheHeap() {
        assertThat(IntakeBudget.of(64L << 20).workers()).isEqualTo(1);
        assertThat(IntakeBudget.of(448L << 20).workers()).isEqualTo(1);
        assertThat(IntakeBudget.of(2L << 30).workers()).isEqualTo(2);
        assertThat(IntakeBudget.of(64L << 30).workers()).isEqualTo(2);
    }

    @Test
    void afterTheEndNothingIsTaken() throws Exception {
        IntakeJobs jobs = jobs(1, 1);
        jobs.close();
        assertThat(submit(jobs, rows("临沂示例一局", 1))).isInstanceOf(Admission.Full.class);
    }
}
