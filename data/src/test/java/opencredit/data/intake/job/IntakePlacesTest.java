package opencredit.data.intake.job;

import static opencredit.data.intake.TestFiles.csv;
import static opencredit.data.intake.TestFiles.penalty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import opencredit.data.Eventually;
import opencredit.data.intake.Intake;
import opencredit.data.intake.report.Issue;
import opencredit.data.intake.spool.NotKept;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.Report;
import org.junit.jupiter.api.Test;

/** What jobs hold: places while they are under way, and little once they have ended. */
class IntakePlacesTest extends JobsOfARegister {
    private static IntakeOrder dryRun(Consumer<Issue> issues) {
        return new IntakeOrder(PENALTIES, Acts.LOAD, new Intake.Options(true, true, true), true, issues);
    }

    private static InputStream rows(int count, String date) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.copyOf(penalty().keySet()));
        for (int row = 0; row < count; row++) {
            table.add(List.copyOf(
                    penalty("行政处罚决定书文号", "示罚〔2026〕" + row + "号", "处罚决定日期", date).values()));
        }
        return new ByteArrayInputStream(csv(table).getBytes(StandardCharsets.UTF_8));
    }

    private static Admission submit(IntakeJobs jobs, InputStream stream) {
        try {
            return jobs.submit("a.csv", stream, dryRun(issue -> {}));
        } catch (NotKept e) {
            throw new AssertionError(e);
        }
    }

    private static Report report(IntakeJobs jobs, long job) throws InterruptedException {
        JobStatus status = jobs.await(job, PATIENCE_MILLIS).orElseThrow();
        assertThat(status.outcome()).isInstanceOf(JobOutcome.Reported.class);
        return ((JobOutcome.Reported) status.outcome()).report();
    }

    private static long admitted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        return ((Admission.Admitted) admission).job();
    }

    /** Streams that come slowly would fill the disk side by side, for none of them waits for a worker yet. */
    @Test
    void aStreamThatComesInHasItsPlace() throws Exception {
        CountDownLatch comesIn = new CountDownLatch(2);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (IntakeJobs jobs = jobs(1, 1)) {
            List<CompletableFuture<Admission>> slow = new ArrayList<>();
            for (int stream = 0; stream < 2; stream++) {
                InputStream held = new Held(rows(10, "2026-05-20"), comesIn, goesOn);
                slow.add(CompletableFuture.supplyAsync(
                        () -> submit(jobs, held),
                        task -> Thread.ofPlatform().daemon().start(task)));
            }
            comesIn.await();
            InputStream third = rows(10, "2026-05-20");
            int length = third.available();
            assertThat(submit(jobs, third)).isEqualTo(new Admission.Full(2));
            assertThat(third.available()).as("nothing of it is read").isEqualTo(length);
            goesOn.countDown();
            for (CompletableFuture<Admission> each : slow) {
                assertThat(report(jobs, admitted(each.get())).published()).isEqualTo(10);
            }
            Eventually.holds("a place is given back", () -> submit(jobs, third) instanceof Admission.Admitted);
        } finally {
            goesOn.countDown();
        }
    }

    /** However much one publisher submits, another finds a place, and whoever runs the register too. */
    @Test
    void onePublisherHasAShareOfThePlaces() throws Exception {
        CountDownLatch comesIn = new CountDownLatch(2);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (IntakeJobs jobs = jobs(1, 5)) {
            List<CompletableFuture<Admission>> slow = new ArrayList<>();
            for (int stream = 0; stream < 2; stream++) {
                InputStream held = new Held(rows(10, "2026-05-20"), comesIn, goesOn);
                slow.add(CompletableFuture.supplyAsync(
                        () -> submit(jobs, held, by("11371300000000019M")),
                        task -> Thread.ofPlatform().daemon().start(task)));
            }
            comesIn.await();
            assertThat(submit(jobs, rows(1, "2026-05-20"), by("11371300000000019M")))
                    .isEqualTo(new Admission.TooMany(2));
            admitted(submit(jobs, rows(1, "2026-05-20"), by("11371300YGT6KGG41P")));
            admitted(submit(jobs, rows(1, "2026-05-20")));
            goesOn.countDown();
            for (CompletableFuture<Admission> each : slow) {
                assertThat(report(jobs, admitted(each.get())).published()).isEqualTo(10);
            }
            Eventually.holds(
                    "a place is given back",
                    () -> submit(jobs, rows(1, "2026-05-20"), by("11371300000000019M")) instanceof Admission.Admitted);
        } finally {
            goesOn.countDown();
        }
    }

    private static IntakeOrder by(String code) {
        OwnBodies bodies = new OwnBodies(List.of(new OwnBodies.OwnBody(code, code, List.of("示例机关"))), false);
        Intake.Options options = new Intake.Options(true, true, true, new Delivery(bodies, null));
        return new IntakeOrder(PENALTIES, Acts.LOAD, options, true, null);
    }

    private static Admission submit(IntakeJobs jobs, InputStream stream, IntakeOrder order) {
        try {
            return jobs.submit("a.csv", stream, order);
        } catch (NotKept e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotKeptGivesItsPlaceBack() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }
        };
        try (IntakeJobs jobs = jobs(1, 1)) {
            for (int time = 0; time < 5; time++) {
                assertThatThrownBy(() -> jobs.submit("a.csv", broken, dryRun(issue -> {})))
                        .isInstanceOf(NotKept.class);
            }
            assertThat(report(jobs, admitted(submit(jobs, rows(10, "2026-05-20"))))
                            .published())
                    .isEqualTo(10);
        }
    }

    /** Whoever takes the issues may hold a file, or a connection. */
    @Test
    void anEndedJobHoldsNoOrder() throws Exception {
        try (IntakeJobs jobs = jobs(1, 1)) {
            List<Issue> said = new ArrayList<>();
            IntakeOrder order = dryRun(said::add);
            WeakReference<IntakeOrder> kept = new WeakReference<>(order);
            WeakReference<Consumer<Issue>> taker = new WeakReference<>(order.issues());
            long job = admitted(jobs.submit("a.csv", rows(10, "2018/411"), order));
            order = null;
            assertThat(report(jobs, job).refused()).isEqualTo(10);
            assertThat(said).isNotEmpty();
            Eventually.holds("the order is forgotten", () -> {
                System.gc();
                return kept.get() == null && taker.get() == null;
            });
            assertThat(jobs.await(job, 0)).isPresent();
        }
    }

    @Test
    void theNewestJobsKeepTheirNotes() throws Exception {
        try (IntakeJobs jobs = jobs(1, 20)) {
            List<Long> all = new ArrayList<>();
            for (int job = 0; job < 12; job++) {
                all.add(admitted(submit(jobs, rows(1_000, "2018/411"))));
            }
            for (long job : all) {
                assertThat(report(jobs, job).refused()).isEqualTo(1_000);
            }
            Eventually.passes(() -> assertThat(notes(jobs, all.getFirst())).isZero());
            Eventually.passes(() -> assertThat(notes(jobs, all.get(1))).isZero());
            assertThat(notes(jobs, all.get(2))).isEqualTo(1_000);
            assertThat(report(jobs, all.getFirst()).refused()).isEqualTo(1_000);
        }
    }

    private static int notes(IntakeJobs jobs, long job) {
        try {
            return report(jobs, job).notes().size();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** A stream whose first byte comes when it may. */
    private static final class Held extends InputStream {
        private final InputStream bytes;
        private final CountDownLatch begun;
        private final CountDownLatch goesOn;

        Held(InputStream bytes, CountDownLatch begun, CountDownLatch goesOn) {
            this.bytes = bytes;
            this.begun = begun;
            this.goesOn = goesOn;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            begun.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            return bytes.read(into, offset, length);
        }
    }
}
