package opencredit.data.store.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import opencredit.data.Eventually;
import opencredit.data.SteppedClock;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Delivery;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.HoldingProcess;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.uploads.AnsweredRequests.Claim;
import opencredit.data.store.uploads.AnsweredRequests.Claimed;
import opencredit.data.store.uploads.Upload.UploadFailure;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submitted files outlive their process, and requests that are sent again are done once. */
class UploadsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final List<String> OWN = List.of("11371300000000019M");

    private final SteppedClock clock = new SteppedClock(NOW);
    private Database database;
    private HoldingProcess process;
    private Uploads uploads;
    private AnsweredRequests requests;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        process = HoldingProcess.announce(database);
        uploads = new Uploads(database, clock, process.number());
        requests = new AnsweredRequests(database, clock);
    }

    @AfterEach
    void close() {
        process.close();
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    private Claim claim(String name) {
        return new Claim("a1b2c3d4e5f6", "POST /v1/batches", name, process.number());
    }

    private Upload received(boolean isCheck) {
        UUID id = UUID.randomUUID();
        Claim claim = claim(id.toString());
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Taken.class);
        Upload upload = new Upload(
                id,
                "key:a1b2c3d4e5f6",
                null,
                OWN,
                "penalties",
                isCheck,
                "a.csv",
                10,
                UploadState.RECEIVED,
                NOW,
                null,
                0,
                0,
                0,
                null,
                null);
        uploads.receive(upload, claim, new byte[] {1}, "{}");
        return upload;
    }

    private UploadState state(Upload upload) {
        return uploads.find(upload.id()).orElseThrow().state();
    }

    private long staged(Upload upload) {
        OwnBodies.OwnBody body = new OwnBodies.OwnBody(OWN.getFirst(), OWN.getFirst(), List.of("示例局"));
        Delivery delivery = new Delivery(new OwnBodies(List.of(body), false), upload.id());
        try (Staging staging =
                Staging.open(database, "penalties", "a.csv", Acts.LOAD, delivery, InstantSource.system())) {
            staging.publish(1, TestDisclosures.of("penalties", 1));
            return staging.finish("{}");
        }
    }

    @Test
    void aRequestsNameIsTakenOnceAndAnsweredForAWeek() {
        Claim claim = claim("one");
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Taken.class);
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Running.class);
        requests.release(claim);
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Taken.class);
        database.jdbi().useHandle(handle -> AnsweredRequests.answer(handle, claim, new byte[] {7}, "{\"x\":1}"));
        requests.release(claim);
        assertThat(requests.claim(claim)).isInstanceOfSatisfying(Claimed.Answered.class, answered -> {
            assertThat(answered.digest()).containsExactly(7);
            assertThat(answered.answer()).isEqualTo("{\"x\":1}");
        });
        clock.step(Duration.ofDays(8));
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Taken.class);
    }

    @Test
    void aNameThatADeadProcessTookIsFree() {
        HoldingProcess dead = HoldingProcess.announce(database);
        Claim claim = new Claim("a1b2c3d4e5f6", "POST /v1/batches", "one", dead.number());
        assertThat(requests.claim(claim)).isInstanceOf(Claimed.Taken.class);
        assertThat(requests.claim(claim("one"))).isInstanceOf(Claimed.Running.class);
        dead.close();
        Eventually.holds("the lock is gone", () -> requests.claim(claim("one")) instanceof Claimed.Taken);
    }

    @Test
    void aFileWhoseProcessDiedHasFailedAndNothingOfItIsPublished() {
        Upload upload = received(false);
        uploads.begin(upload.id());
        assertThat(uploads.interruptOrphans()).isZero();
        process.close();
        Eventually.holds("it is told", () -> uploads.interruptOrphans() == 1);
        Upload now = uploads.find(upload.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(UploadState.FAILED);
        assertThat(now.failure()).isEqualTo(UploadFailure.INTERRUPTED);
        assertThat(now.endedAt()).isNotNull();
        // a process that was only paused goes on with it
        assertThatThrownBy(() -> staged(upload)).isInstanceOf(IllegalStateException.class);
        assertThat(uploads.find(upload.id()).orElseThrow().batch()).isZero();
    }

    @Test
    void onceItsRowsAreStagedTheBatchSaysHowFarAFileIs() {
        Upload upload = received(false);
        uploads.begin(upload.id());
        assertThat(state(upload)).isEqualTo(UploadState.CHECKING);
        long batch = staged(upload);
        assertThat(state(upload)).isEqualTo(UploadState.PUBLISHING);
        process.close();
        assertThat(uploads.interruptOrphans()).isZero();
        opencredit.data.store.write.Ledger ledger = new opencredit.data.store.write.Ledger(
                database, java.time.Clock.systemUTC(), opencredit.data.rule.Deadlines.NONE);
        ledger.append(batch, rows -> {});
        Upload done = uploads.find(upload.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.rowsDone()).isEqualTo(1);
        uploads.end(upload.id(), "{\"report\":1}", null);
        assertThat(uploads.find(upload.id()).orElseThrow().report()).isEqualTo("{\"report\":1}");
    }

    @Test
    void onlyWhoSpeaksForAllItsBodiesSeesAFile() {
        Upload upload = received(true);
        uploads.end(upload.id(), null, new UploadFailure("x", new opencredit.data.text.Bilingual("一", "one")));
        assertThat(state(upload)).isEqualTo(UploadState.FAILED);
        assertThat(uploads.page(null, List.of(), null, 10)).hasSize(1);
        assertThat(uploads.page(OWN, List.of("penalties"), null, 10)).hasSize(1);
        assertThat(uploads.page(OWN, List.of("licences"), null, 10)).isEmpty();
        assertThat(uploads.page(List.of("body-1"), List.of("penalties"), null, 10))
                .isEmpty();
        assertThat(uploads.page(null, List.of(), upload.id(), 10)).isEmpty();
    }

    @Test
    void issuesAreReadInTheirOrderAndForgottenAfterAMonth() {
        Upload upload = received(true);
        UploadIssues issues = new UploadIssues(database);
        UploadIssues.Writer writer = issues.writer(upload.id());
        for (int issue = 1; issue <= 2_500; issue++) {
            writer.add("{\"n\":" + issue + "}");
        }
        writer.flush();
        assertThat(issues.count(upload.id())).isEqualTo(2_500);
        assertThat(issues.after(upload.id(), 999, 2)).containsExactly("{\"n\":1000}", "{\"n\":1001}");
        int[] read = {0};
        issues.each(upload.id(), issue -> assertThat(issue).isEqualTo("{\"n\":" + ++read[0] + "}"));
        assertThat(read[0]).isEqualTo(2_500);
        uploads.forget(NOW.plus(Duration.ofDays(31)));
        assertThat(issues.count(upload.id())).isZero();
    }
}
