package opencredit.data.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opencredit.data.SteppedClock;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyFault;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import opencredit.data.key.ListingOutcome;
import opencredit.data.key.NewKey;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.db.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys are made, known, rotated and revoked, and the audit trail says so. */
class ApiKeysTest {
    private static final String ACTOR = "command-line:li";
    private static final String CODE = "11371300000000019M";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private final SteppedClock clock = new SteppedClock(NOW);
    private Database database;
    private ApiKeys keys;
    private KeyRing ring;
    private ListedPublishers publishers;

    @BeforeEach
    void open() {
        database = TestDatabase.emptied();
        keys = new ApiKeys(database, TestDatasets.shipped(), clock);
        ring = new KeyRing(database, clock);
        publishers = new ListedPublishers(database, clock);
    }

    @AfterEach
    void close() {
        Invariants.check(database);
        TestDatabase.leave(database);
    }

    private KeyOutcome.Made reader() {
        return made(keys.create(new NewKey(KeyRole.READER, "示例系统", KeyScope.NONE, 500, Duration.ofDays(10)), ACTOR));
    }

    private static KeyOutcome.Made made(KeyOutcome outcome) {
        assertThat(outcome).isInstanceOf(KeyOutcome.Made.class);
        return (KeyOutcome.Made) outcome;
    }

    private List<String> acts() {
        return database.jdbi()
                .withHandle(handle -> handle.select(
                                "select concat_ws(' ', actor, deed, reason, target) from act order by id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aKeyIsKnownByItsSecretAlone() {
        KeyOutcome.Made made = reader();
        ApiKey known = ring.verify(made.text()).orElseThrow();
        assertThat(known).isEqualTo(made.key());
        assertThat(known.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
        assertThat(keys.all()).containsExactly(known);
        KeyText stranger = KeyText.make(new Random(7));
        assertThat(ring.verify(stranger)).isEmpty();
        database.jdbi()
                .useHandle(
                        handle -> handle.execute("update api_key set id = ? where id = ?", stranger.id(), known.id()));
        assertThat(ring.verify(stranger)).isEmpty();
        assertThat(ring.verify(made.text())).isEmpty();
    }

    /** One question for all of them. */
    @Test
    void severalAreKnownAtOnce() {
        KeyOutcome.Made first = reader();
        KeyOutcome.Made second = reader();
        KeyText stranger = KeyText.make(new Random(9));
        KeyText wrong = KeyText.make(new Random(10));
        String id = reader().key().id();
        database.jdbi().useHandle(handle -> handle.execute("update api_key set id = ? where id = ?", wrong.id(), id));
        assertThat(ring.verify(List.of(stranger, wrong, second.text(), first.text(), stranger)))
                .containsExactly(second.key(), first.key());
        assertThat(ring.verify(List.of())).isEmpty();
    }

    /** Time is no witness for a test; what is asked of the database and how much comes back is. */
    @Test
    void anUnknownKeyIsAskedForAsAWrongOneIs() {
        KeyOutcome.Made made = reader();
        database.jdbi().useHandle(handle -> handle.execute("update api_key set hash = sha256(hash)"));
        List<String> questions = new ArrayList<>();
        Jdbi asked = database.jdbi(PoolKind.MAIN);
        asked.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                questions.add(context.getRenderedSql());
            }
        });
        try {
            assertThat(ring.verify(made.text())).isEmpty();
            assertThat(ring.verify(KeyText.make(new Random(10)))).isEmpty();
        } finally {
            asked.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        }
        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst()).isEqualTo(questions.getLast());
    }

    @Test
    void theDatabaseNeverHasTheSecret() {
        KeyOutcome.Made made = reader();
        String secret = made.text().secret().substring(4 + 12 + 1);
        String everything = database.jdbi()
                .withHandle(
                        handle -> handle.select("select concat(k::text, (select string_agg(a::text, ' ') from act a))"
                                        + " from api_key k")
                                .mapTo(String.class)
                                .one());
        assertThat(everything).contains(made.key().id()).doesNotContain(secret);
    }

    @Test
    void aKeyEndsByItself() {
        KeyOutcome.Made made = reader();
        clock.step(Duration.ofDays(10).minusMillis(1));
        assertThat(ring.state(made.key())).isEqualTo(KeyState.VALID);
        clock.step(Duration.ofMillis(1));
        assertThat(ring.state(ring.verify(made.text()).orElseThrow())).isEqualTo(KeyState.EXPIRED);
        assertThat(keys.rotate(made.key().id(), Duration.ZERO, NewKey.USUAL_LIFE, ACTOR))
                .isEqualTo(new KeyOutcome.NotValid(KeyState.EXPIRED));
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        KeyOutcome.Made made = reader();
        String id = made.key().id();
        assertThat(keys.revoke(id, KeyEnd.LEAKED, ACTOR)).isInstanceOf(KeyOutcome.Ended.class);
        assertThat(ring.state(ring.verify(made.text()).orElseThrow())).isEqualTo(KeyState.REVOKED);
        assertThat(keys.revoke(id, KeyEnd.UNUSED, ACTOR)).isEqualTo(new KeyOutcome.NotValid(KeyState.REVOKED));
        assertThat(keys.rotate(id, Duration.ZERO, NewKey.USUAL_LIFE, ACTOR))
                .isEqualTo(new KeyOutcome.NotValid(KeyState.REVOKED));
        assertThat(keys.revoke("nosuch", KeyEnd.UNUSED, ACTOR)).isEqualTo(new KeyOutcome.Unknown());
        assertThat(acts()).containsExactly(ACTOR + " create-key issued " + id, ACTOR + " revoke-key leaked " + id);
    }

    /** The audit trail names keys and bodies: whoever serves makes them and ends them, and takes none away. */
    @Test
    void theServingRoleTakesNoKeyAway() {
        try (Database served = TestDatabase.createServed()) {
            new ListedPublishers(served, clock).add("示例机构", null, ACTOR);
            KeyOutcome.Made made = made(new ApiKeys(served, TestDatasets.shipped(), clock)
                    .create(new NewKey(KeyRole.OFFICER, "x", KeyScope.NONE, null, NewKey.USUAL_LIFE), ACTOR));
            KeyRing ring = new KeyRing(served, clock);
            ring.used(ring.verify(made.text()).orElseThrow());
            for (String statement : List.of("delete from api_key", "delete from publisher", "truncate api_key")) {
                assertThatThrownBy(() -> served.jdbi().useHandle(handle -> handle.execute(statement)))
                        .as(statement)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void rotationOverlaps() {
        publishers.add("临沂示例市场监督管理局", CODE, ACTOR);
        KeyScope scope = new KeyScope(List.of(CODE), List.of("penalties", "licences"), null);
        KeyOutcome.Made old =
                made(keys.create(new NewKey(KeyRole.PUBLISHER, "x", scope, null, Duration.ofDays(300)), ACTOR));
        KeyOutcome.Made fresh = made(keys.rotate(old.key().id(), Duration.ofDays(7), Duration.ofDays(100), "key:boss"));
        assertThat(fresh.key().scope()).isEqualTo(scope);
        assertThat(fresh.key().role()).isEqualTo(KeyRole.PUBLISHER);
        assertThat(fresh.key().replaces()).isEqualTo(old.key().id());
        assertThat(fresh.key().expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(100)));
        ApiKey before = ring.verify(old.text()).orElseThrow();
        assertThat(before.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        // once more in the overlap, which is never made longer
        assertThat(made(keys.rotate(old.key().id(), Duration.ofDays(31), Duration.ofDays(100), ACTOR))
                        .key()
                        .replaces())
                .isEqualTo(old.key().id());
        assertThat(ring.verify(old.text()).orElseThrow().expiresAt()).isEqualTo(before.expiresAt());
        assertThat(keys.rotate("nosuch", Duration.ZERO, NewKey.USUAL_LIFE, ACTOR))
                .isEqualTo(new KeyOutcome.Unknown());
        assertThat(keys.rotate(old.key().id(), Duration.ofDays(32), NewKey.USUAL_LIFE, ACTOR))
                .isEqualTo(new KeyOutcome.Unfit(List.of(KeyFault.OVERLAP)));
        assertThat(acts().get(2))
                .isEqualTo("key:boss rotate-key rotated " + fresh.key().id());
    }

    @Test
    void aKeyNamesWhatThereIs() {
        KeyScope scope = new KeyScope(List.of(CODE), List.of("penalties"), null);
        NewKey wanted = new NewKey(KeyRole.PUBLISHER, "x", scope, null, NewKey.USUAL_LIFE);
        assertThat(keys.create(wanted, ACTOR)).isEqualTo(new KeyOutcome.Unfit(List.of(KeyFault.BODIES)));
        assertThat(publishers.add("临沂示例市场监督管理局", CODE.toLowerCase(java.util.Locale.ROOT), ACTOR))
                .isInstanceOf(ListingOutcome.Added.class);
        made(keys.create(wanted, ACTOR));
        assertThat(acts()).hasSize(2).first().isEqualTo(ACTOR + " add-publisher listed " + CODE);
    }

    @Test
    void aBodyIsListedOnce() {
        assertThat(publishers.add("临沂示例市场监督管理局", CODE, ACTOR)).isInstanceOf(ListingOutcome.Added.class);
        assertThat(publishers.add("另一个名称", CODE, ACTOR)).isEqualTo(new ListingOutcome.AlreadyListed());
        assertThat(publishers.add("示例", "11371300000000018M", ACTOR)).isEqualTo(new ListingOutcome.NoBody());
        assertThat(publishers.add(" ", null, ACTOR)).isEqualTo(new ListingOutcome.NoBody());
        assertThat(publishers.add("电话13705391234", null, ACTOR)).isEqualTo(new ListingOutcome.NoBody());
        publishers.add("示例评级机构", null, ACTOR);
        publishers.add("示例评级机构", null, ACTOR);
        assertThat(publishers.all()).extracting(each -> each.id()).hasSize(3).contains(CODE, "body-1", "body-2");
        assertThat(acts()).hasSize(3);
    }

    @Test
    void theLastUseIsKnownToTheMinute() {
        KeyOutcome.Made made = reader();
        assertThat(made.key().lastUsed()).isNull();
        ring.used(made.key());
        assertThat(lastUsed(made)).isEqualTo(NOW);
        clock.step(Duration.ofSeconds(59));
        ring.used(ring.verify(made.text()).orElseThrow());
        assertThat(lastUsed(made)).isEqualTo(NOW);
        clock.step(Duration.ofSeconds(2));
        ring.used(ring.verify(made.text()).orElseThrow());
        assertThat(lastUsed(made)).isEqualTo(NOW.plusSeconds(61));
    }

    private @Nullable Instant lastUsed(KeyOutcome.Made made) {
        return ring.verify(made.text()).orElseThrow().lastUsed();
    }
}
