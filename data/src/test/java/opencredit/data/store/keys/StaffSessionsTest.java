package opencredit.data.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import opencredit.data.SteppedClock;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.session.SessionSecret;
import opencredit.data.session.StaffSession;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session is known wherever the database is, and is over with its eight hours, its end, or its key. */
class StaffSessionsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOW);
    private String url;
    private Database database;
    private ApiKeys keys;
    private StaffSessions sessions;

    @BeforeEach
    void open() {
        url = TestDatabase.createUrl();
        database = Database.external(url);
        keys = new ApiKeys(database, TestDatasets.shipped(), clock);
        sessions = new StaffSessions(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private KeyOutcome.Made key(Duration life) {
        NewKey wanted = new NewKey(KeyRole.ADMINISTRATOR, "示例", KeyScope.NONE, null, life);
        return (KeyOutcome.Made) keys.create(wanted, "test");
    }

    private long rows() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select count(*) from staff_session")
                        .mapTo(long.class)
                        .one());
    }

    @Test
    void itHoldsOnAnotherServerAndAfterARestart() {
        StaffSession session = sessions.begin(key(Duration.ofDays(30)).key());
        try (Database another = Database.external(url)) {
            StaffSession found =
                    new StaffSessions(another, clock).find(session.secret()).orElseThrow();
            assertThat(found.key().id()).isEqualTo(session.key().id());
            assertThat(found.expiresAt()).isEqualTo(session.expiresAt());
            new StaffSessions(another, clock).end(session.secret());
        }
        assertThat(sessions.find(session.secret())).isEmpty();
    }

    @Test
    void eachHasASecretOfItsOwnWhichIsNotKept() {
        KeyOutcome.Made key = key(Duration.ofDays(30));
        StaffSession one = sessions.begin(key.key());
        StaffSession other = sessions.begin(key.key());
        assertThat(one.secret().text()).isNotEqualTo(other.secret().text());
        String kept = database.jdbi()
                .withHandle(handle -> handle.select("select string_agg(s::text, ' ') from staff_session s")
                        .mapTo(String.class)
                        .one());
        String bits = HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(one.secret().text()));
        assertThat(kept).doesNotContain(one.secret().text(), bits, one.secret().formToken());
        sessions.end(one.secret());
        assertThat(sessions.find(other.secret())).isPresent();
    }

    @Test
    void itIsOverAfterEightHours() {
        StaffSession session = sessions.begin(key(Duration.ofDays(30)).key());
        clock.step(Duration.ofHours(8).minusMillis(1));
        assertThat(sessions.find(session.secret())).isPresent();
        clock.step(Duration.ofMillis(1));
        assertThat(sessions.find(session.secret())).isEmpty();
        sessions.begin(key(Duration.ofDays(30)).key());
        assertThat(rows()).as("what is over is forgotten").isEqualTo(1);
    }

    /** Whatever shortens the life of a key: its own end, a rotation, a revocation. */
    @Test
    void itIsOverWithItsKey() {
        KeyOutcome.Made ending = key(Duration.ofDays(1));
        clock.step(Duration.ofHours(23));
        StaffSession late = sessions.begin(ending.key());
        assertThat(late.expiresAt()).isEqualTo(ending.key().expiresAt());
        KeyOutcome.Made rotated = key(Duration.ofDays(30));
        StaffSession beforeRotation = sessions.begin(rotated.key());
        keys.rotate(rotated.key().id(), Duration.ZERO, Duration.ofDays(30), "test");
        assertThat(sessions.find(beforeRotation.secret())).isEmpty();
        KeyOutcome.Made revoked = key(Duration.ofDays(30));
        StaffSession beforeRevocation = sessions.begin(revoked.key());
        keys.revoke(revoked.key().id(), KeyEnd.LEAKED, "test");
        assertThat(sessions.find(beforeRevocation.secret())).isEmpty();
        assertThat(sessions.find(late.secret())).isPresent();
        clock.step(Duration.ofHours(1));
        assertThat(sessions.find(late.secret())).isEmpty();
    }

    @Test
    void aSecretThatNobodyHasOpensNothing() {
        StaffSession session = sessions.begin(key(Duration.ofDays(30)).key());
        assertThat(sessions.find(SessionSecret.make(new Random(3)))).isEmpty();
        // the form's token is on every page, and is no secret of a session
        assertThat(SessionSecret.read(session.secret().formToken()).flatMap(sessions::find))
                .isEmpty();
        for (String text : new String[] {
            "", "x", session.secret().text() + "A", " " + session.secret().text()
        }) {
            assertThat(SessionSecret.read(text)).isEmpty();
        }
        assertThat(session.toString()).doesNotContain(session.secret().text());
    }

    @Test
    void theRoleThatServesMayDoAllOfIt() {
        try (Database served = TestDatabase.createServed()) {
            ApiKeys made = new ApiKeys(served, TestDatasets.shipped(), clock);
            NewKey wanted = new NewKey(KeyRole.OFFICER, "示例", KeyScope.NONE, null, Duration.ofDays(30));
            KeyOutcome.Made key = (KeyOutcome.Made) made.create(wanted, "test");
            StaffSessions own = new StaffSessions(served, clock);
            StaffSession session = own.begin(key.key());
            assertThat(own.find(session.secret())).isPresent();
            own.end(session.secret());
            assertThat(own.find(session.secret())).isEmpty();
        }
    }
}
