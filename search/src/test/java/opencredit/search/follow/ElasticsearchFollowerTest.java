package opencredit.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import opencredit.data.Eventually;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.db.WriterLock;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.search.Change;
import opencredit.search.SearchIndex;
import opencredit.search.WrittenRecords;
import opencredit.search.elasticsearch.TestIndex;
import opencredit.search.elasticsearch.WithElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Following the ledger with an index that servers share, that may be away, and that is built beside the one that serves. */
@ExtendWith(WithElasticsearch.class)
class ElasticsearchFollowerTest {

    private static Database database;

    private TestIndex.Shared shared;
    private SearchIndex index;
    private Feed feed;
    private FollowedIndex follower;

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        TestDatabase.clear(database);
        shared = new TestIndex.Shared();
        index = shared.open();
        feed = new Feed(database);
        follower = new FollowedIndex(index, database);
    }

    @AfterEach
    void close() {
        follower.close();
        index.close();
    }

    @Test
    void appliesEverythingAndGoesOnWhereAnotherStopped() {
        Batches.load(database, "penalties", 0, 30);
        follower.catchUp();
        UUID gone = withdraw(1);
        try (SearchIndex other = shared.open();
                FollowedIndex next = new FollowedIndex(other, database)) {
            next.catchUp();
            assertThat(other.position()).isEqualTo(31);
        }
        assertThat(WrittenRecords.found(index, "建材")).hasSize(29).doesNotContain(gone);
        assertThat(feed.levels().level(SearchView.NAME, Presence.SHARED)).isEqualTo(31);
    }

    @Test
    void servesTheOldIndexUntilTheNewOneIsWhole() {
        Batches.load(database, "penalties", 0, 1_100);
        withdraw(1);
        follower.catchUp();
        damage();
        String number = TestDisclosures.of("penalties", 2).documentNumber();
        assertThat(WrittenRecords.found(index, number)).doesNotContain(id(2));
        List<String> before = shared.indexes();
        Batches.load(database, "penalties", 1_100, 10);
        requestReset();
        Watched watched = new Watched(index, () -> {
            assertThat(WrittenRecords.found(index, "建材")).hasSize(100);
            assertThat(shared.indexes()).containsAll(before).hasSize(before.size() + 1);
        });
        try (FollowedIndex following = new FollowedIndex(watched, database)) {
            following.catchUp();
        }
        assertThat(watched.batches).isGreaterThan(1);
        assertThat(feed.levels().resetRequested(SearchView.NAME, Presence.SHARED))
                .isFalse();
        assertThat(feed.levels().level(SearchView.NAME, Presence.SHARED)).isEqualTo(1_111);
        assertThat(shared.indexes()).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(WrittenRecords.found(index, number)).containsExactly(id(2));
    }

    @Test
    void tellsThatAnotherIndexTookThePlaceOfOneThatWasAsFar() {
        Batches.load(database, "penalties", 0, 5);
        follower.catchUp();
        try (WriterLock elsewhere = new WriterLock(database, SearchView.NAME);
                SearchIndex other = shared.open();
                FollowedIndex watching = new FollowedIndex(other, database)) {
            assertThat(elsewhere.isHeld()).isTrue();
            watching.start();
            eventually(() -> watching.changes() > 0);
            long seen = watching.changes();
            long made = follower.changes();
            follower.rebuild();
            assertThat(follower.changes()).isGreaterThan(made);
            eventually(() -> watching.changes() > seen);
        }
    }

    @Test
    void keepsTheOldIndexWhenTheNewOneIsNotTheLedgers() {
        Batches.load(database, "penalties", 0, 20);
        follower.catchUp();
        List<String> before = shared.indexes();
        requestReset();
        Watched forgetful = new Watched(index, () -> {});
        forgetful.forgets = true;
        try (FollowedIndex following = new FollowedIndex(forgetful, database)) {
            assertThatThrownBy(following::catchUp).hasMessageContaining("holds 19 records and not the ledger's 20");
        }
        assertThat(shared.indexes()).isEqualTo(before);
        assertThat(WrittenRecords.found(index, "建材")).hasSize(20);
        assertThat(feed.levels().resetRequested(SearchView.NAME, Presence.SHARED))
                .isTrue();
    }

    @Test
    void catchesUpByItselfWhenTheEngineIsBack() throws Exception {
        try (Gate gate = new Gate(TestIndex.url());
                SearchIndex behind = shared.open(gate.url());
                FollowedIndex following = new FollowedIndex(behind, database)) {
            Batches.load(database, "penalties", 0, 5);
            following.start();
            eventually(() -> feed.levels().level(SearchView.NAME, Presence.SHARED) == 5);
            gate.shut();
            eventually(() -> !following.isFollowing());
            assertThatThrownBy(() -> WrittenRecords.found(behind, "建材")).isInstanceOf(SearchIndex.Away.class);
            Batches.load(database, "penalties", 5, 5);
            assertThat(following.lag(feed.head())).isEqualTo(5);
            gate.open();
            eventually(() -> feed.levels().level(SearchView.NAME, Presence.SHARED) == 10 && following.isFollowing());
            assertThat(WrittenRecords.found(behind, "建材")).hasSize(10);
        }
    }

    @Test
    void onlyOneOfSeveralWritesAndAnotherTakesOver() {
        WriterLock first = new WriterLock(database, SearchView.NAME);
        assertThat(first.isHeld()).isTrue();
        try (SearchIndex other = shared.open();
                FollowedIndex waiting = new FollowedIndex(other, database)) {
            waiting.start();
            Batches.load(database, "penalties", 0, 5);
            eventually(waiting::isFollowing);
            assertThat(feed.levels().level(SearchView.NAME, Presence.SHARED)).isZero();
            follower.catchUp();
            eventually(() -> waiting.lag(feed.head()) == 0);
            first.close();
            Batches.load(database, "penalties", 5, 5);
            eventually(() -> feed.levels().level(SearchView.NAME, Presence.SHARED) == 10);
            assertThat(first.isHeld()).isFalse();
        }
        first.close();
    }

    private void requestReset() {
        try (Presence running = Presence.announce(database, Presence.newInstance(database))) {
            feed.levels().requestReset(SearchView.NAME);
            assertThat(running.holds()).isTrue();
        }
    }

    /** As if a record had been lost. */
    private void damage() {
        index.position();
        index.apply(List.of(new Change.Gone(id(2), 1_101)), 1_101, index.mark());
    }

    private static UUID withdraw(int number) {
        UUID id = id(number);
        new Ledger(database, Clock.systemUTC(), Deadlines.NONE).withdraw(id, Acts.of("repaired"), null);
        return id;
    }

    private static UUID id(int number) {
        return Batches.id(database, TestDisclosures.of("penalties", number));
    }

    private static void eventually(BooleanSupplier holds) {
        Eventually.holds("what the follower does", holds);
    }
}
