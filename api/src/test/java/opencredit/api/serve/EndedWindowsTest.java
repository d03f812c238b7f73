package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import opencredit.api.cache.FillProgress;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.api.settings.Register;
import opencredit.data.store.db.Presence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a window: who withdraws, and when. */
class EndedWindowsTest {
    /** Of any clock that stands in an hour: the next begins by then. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestService service = new TestService();
    private final EndedWindows windows = new EndedWindows(service.ledger(), service.clock());
    private Instant tonight = Instant.MAX;

    @BeforeEach
    void stopTheClock() {
        service.clock().stop();
        tonight = service.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private JsonNode record(String id) {
        return service.client().get("/v1/records/" + id).json();
    }

    private JsonNode feed() {
        return service.client()
                .get("/v1/changes?after=" + (service.feed().head() - 1))
                .json()
                .at("/entries/0");
    }

    @Test
    void oncePerHourAndNotBeforeItsEnd() {
        String id = service.publish(Fictional.penalty(1, tonight));
        long head = service.feed().head();
        windows.withdraw(() -> false);
        assertThat(service.feed().head()).isEqualTo(head);
        service.clock().ahead(HOUR);
        assertThat(record(id).path("reason").textValue()).isEqualTo("window-ended");
        assertThat(service.feed().head())
                .as("readers do not wait for the entry")
                .isEqualTo(head);
        windows.withdraw(() -> false);
        assertThat(service.feed().head()).isEqualTo(head + 1);
        assertThat(record(id).path("reason").textValue()).isEqualTo("window-ended");
        assertThat(feed().path("record").textValue()).isEqualTo(id);
        assertThat(feed().path("reason").textValue()).isEqualTo("window-ended");
        assertThat(feed().has("content")).isFalse();
        String late = service.publish(Fictional.penalty(2, tonight));
        windows.withdraw(() -> false);
        assertThat(service.feed().head()).as("done in this hour").isEqualTo(head + 2);
        service.clock().ahead(HOUR.multipliedBy(2));
        windows.withdraw(() -> false);
        assertThat(feed().path("record").textValue()).isEqualTo(late);
    }

    @Test
    void whatFailedIsDoneInTheNextPass() {
        service.publish(Fictional.penalty(1, tonight));
        service.clock().ahead(HOUR);
        rename("withdrawn", "away");
        assertThatThrownBy(() -> windows.withdraw(() -> false)).isInstanceOf(RuntimeException.class);
        rename("away", "withdrawn");
        windows.withdraw(() -> false);
        assertThat(feed().path("event").textValue()).isEqualTo("withdrawn");
    }

    @Test
    void whatWasStoppedIsDoneInTheNextPass() {
        service.publish(Fictional.penalty(1, tonight));
        service.clock().ahead(HOUR);
        windows.withdraw(() -> true);
        assertThat(feed().path("event").textValue()).isEqualTo("published");
        windows.withdraw(() -> false);
        assertThat(feed().path("event").textValue()).isEqualTo("withdrawn");
    }

    @Test
    void whatEndedWhileNobodyServedIsWithdrawnAtTheNextStart() throws Exception {
        String id = service.publish(Fictional.penalty(1, tonight));
        String other = service.publish(Fictional.penalty(2, tonight.plus(Duration.ofDays(30))));
        long head = service.feed().head();
        serve(head);
        service.clock().ahead(Duration.ofDays(5));
        serve(head + 1);
        serve(head + 1);
        assertThat(feed().path("record").textValue()).isEqualTo(id);
        assertThat(service.client().get("/v1/records/" + other).status()).isEqualTo(200);
    }

    @Test
    void twoServersWithdrawEachRecordOnce() throws Exception {
        for (int n = 1; n <= 20; n++) {
            service.publish(Fictional.penalty(n, tonight));
        }
        long head = service.feed().head();
        service.clock().ahead(HOUR);
        try (TestService another = service.another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            another.clock().stop();
            another.clock().ahead(HOUR);
            EndedWindows others = new EndedWindows(another.ledger(), another.clock());
            Future<?> first = threads.submit(() -> windows.withdraw(() -> false));
            Future<?> second = threads.submit(() -> others.withdraw(() -> false));
            first.get();
            second.get();
        }
        assertThat(service.feed().head()).isEqualTo(head + 20);
    }

    /** What a server does at its start leaves the ledger with that head. */
    private void serve(long head) throws Exception {
        try (Chores chores = chores(service.register())) {
            chores.begin();
        }
        assertThat(service.feed().head()).isEqualTo(head);
    }

    private Chores chores(Register register) {
        return new Chores(
                register,
                new Announcement(register.database(), Presence.newInstance(register.database())),
                service.uploads(),
                false,
                new FillProgress());
    }

    private void rename(String table, String name) {
        service.database().jdbi().useHandle(handle -> handle.execute("alter table " + table + " rename to " + name));
    }
}
