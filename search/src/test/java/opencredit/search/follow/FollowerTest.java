package opencredit.search.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import opencredit.data.Eventually;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.record.RecordQuery;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import opencredit.data.store.write.Ledger;
import opencredit.search.Change;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Order;
import opencredit.search.lucene.IndexFiles;
import opencredit.search.lucene.LuceneIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final long INSTANCE = 7;
    private static Database database;

    private @TempDir Path folder;
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
        index = LuceneIndex.open(folder);
        feed = new Feed(database);
        follower = new FollowedIndex(index, database, INSTANCE);
    }

    @AfterEach
    void close() {
        follower.close();
        index.close();
    }

    @Test
    void appliesEverythingThereIsAndTellsHowFarItIs() {
        Batches.load(database, "penalties", 0, 30);
        Batches.load(database, "licences", 0, 20);
        assertThat(follower.lag(feed.head())).isEqualTo(50);
        follower.catchUp();
        assertThat(found("建材")).hasSize(50);
        assertThat(found("安全培训 逾期")).hasSize(30);
        assertThat(feed.levels().level(SearchView.NAME, INSTANCE)).isEqualTo(50);
        assertThat(follower.lag(feed.head())).isZero();
    }

    @Test
    void followsPublicationsAmendmentsAndWithdrawals() {
        follower.start();
        Disclosure first = TestDisclosures.of("penalties", 1);
        Batches.load(database, first, TestDisclosures.of("penalties", 2));
        eventually(() -> found("建材").size() == 2);
        Batches.load(database, TestDisclosures.of("penalties", 1, "查无此事"));
        UUID id = Batches.id(database, first);
        eventually(() -> found("查无此事").equals(List.of(id)));
        new Ledger(database, Clock.systemUTC()).withdraw(id, Acts.of("repaired"), null);
        eventually(() -> !found("建材").contains(id));
        assertThat(found("建材")).hasSize(1);
    }

    /** Whoever remembers what the index answered asks by this whether it still holds. */
    @Test
    void tellsThatTheIndexChanged() {
        Batches.load(database, "penalties", 0, 5);
        long before = follower.changes();
        follower.catchUp();
        long built = follower.changes();
        assertThat(built).isGreaterThan(before);
        follower.catchUp();
        assertThat(follower.changes()).isEqualTo(built);
        follower.rebuild();
        long emptied = follower.changes();
        assertThat(emptied).isGreaterThan(built);
        follower.catchUp();
        assertThat(follower.changes()).isGreaterThan(emptied);
    }

    /** What was remembered of an index that is thrown away holds no longer, though the index cannot be begun anew. */
    @Test
    void tellsThatTheIndexIsGone() {
        SearchIndex lost = new PassingIndex(index) {
            @Override
            public void reset() {
                throw new Broken(new IOException("no folder"));
            }
        };
        try (FollowedIndex following = new FollowedIndex(lost, database, INSTANCE)) {
            following.catchUp();
            long before = following.changes();
            assertThatThrownBy(following::rebuild).isInstanceOf(SearchIndex.Broken.class);
            assertThat(following.changes()).isGreaterThan(before);
        }
    }

    @Test
    void goesOnWhereItStopped() {
        Batches.load(database, "penalties", 0, 5);
        follower.catchUp();
        index.close();
        index = LuceneIndex.open(folder);
        assertThat(index.position()).isEqualTo(5);
        feed.levels().reached(SearchView.NAME, INSTANCE, 2); // as if it had died between the two
        follower = new FollowedIndex(index, database, INSTANCE);
        follower.catchUp();
        assertThat(feed.levels().level(SearchView.NAME, INSTANCE)).isEqualTo(5);
        Batches.load(database, "penalties", 5, 5);
        follower.catchUp();
        assertThat(found("建材")).hasSize(10);
    }

    @Test
    void beginsAnewWhenTheLedgerIsAnother() {
        Batches.load(database, "penalties", 0, 5);
        follower.catchUp();
        TestDatabase.clear(database);
        Batches.load(database, "licences", 0, 5);
        follower.catchUp();
        assertThat(found("培训")).isEmpty();
        assertThat(found("建材")).hasSize(5);
    }

    @Test
    void beginsAnewWhenTheLedgerIsShorter() {
        Batches.load(database, "penalties", 0, 5);
        follower.catchUp();
        TestDatabase.clear(database);
        follower.catchUp();
        assertThat(found("建材")).isEmpty();
        assertThat(index.position()).isZero();
        assertThat(feed.levels().level(SearchView.NAME, INSTANCE)).isZero();
    }

    @Test
    void beginsAnewOnRequest() {
        Batches.load(database, "penalties", 0, 5);
        follower.catchUp();
        index.apply(
                List.of(new Change.Gone(Batches.id(database, TestDisclosures.of("penalties", 1)), 5)), 5, index.mark());
        assertThat(found("建材")).hasSize(4);
        requestReset();
        follower.start();
        eventually(() -> !feed.levels().resetRequested(SearchView.NAME, INSTANCE)
                && feed.levels().level(SearchView.NAME, INSTANCE) == 5);
        assertThat(found("建材")).hasSize(5);
    }

    @Test
    void buildsABrokenIndexAgain() {
        BreakingIndex breaking = new BreakingIndex(index);
        try (FollowedIndex following = new FollowedIndex(breaking, database, INSTANCE)) {
            following.start();
            Batches.load(database, "penalties", 0, 5);
            eventually(() -> feed.levels().level(SearchView.NAME, INSTANCE) == 5);
            breaking.breakNext();
            Batches.load(database, "penalties", 5, 5);
            eventually(() -> feed.levels().level(SearchView.NAME, INSTANCE) == 10);
        }
        assertThat(breaking.resets()).isEqualTo(1);
        assertThat(found("建材")).hasSize(10);
    }

    /** Whatever the ledger deletes leaves the files of the index too, for whatever reason it was withdrawn. */
    @Test
    void whatIsWithdrawnLeavesTheFiles() {
        List<String> reasons = DATASETS.codes("reasons").in("withdrawn").stream()
                .map(CodeList.Code::value)
                .toList();
        follower.start();
        Batches.load(database, "penalties", 100, 20);
        for (int number = 0; number < reasons.size(); number++) {
            Disclosure planted = TestDisclosures.of("penalties", number, "龘靐齉爩");
            Batches.load(database, planted);
            eventually(() -> follower.lag(feed.head()) == 0);
            // as the index has it: two characters at a time
            assertThat(IndexFiles.with("靐齉", folder)).isNotEmpty();
            new Ledger(database, Clock.systemUTC())
                    .withdraw(Batches.id(database, planted), Acts.of(reasons.get(number)), null);
        }
        eventually(() -> follower.lag(feed.head()) == 0);
        follower.close();
        index.close();
        assertThat(IndexFiles.with("靐齉", folder)).isEmpty();
        assertThat(IndexFiles.deleted(folder)).isZero();
        index = LuceneIndex.open(folder);
        assertThat(found("建材")).hasSize(20);
    }

    /** An Error too: a thread that ended in silence would look as if it followed. */
    @Test
    void goesOnAfterWhateverIsThrown() {
        for (Throwable thrown : List.of(new StackOverflowError(), new NoClassDefFoundError(), new AssertionError())) {
            TestDatabase.clear(database);
            BreakingIndex breaking = new BreakingIndex(index);
            try (FollowedIndex following = new FollowedIndex(breaking, database, INSTANCE)) {
                breaking.throwNext((Error) thrown);
                Batches.load(database, "penalties", 0, 5);
                following.start();
                eventually(() -> !following.isFollowing());
                breaking.mend();
                eventually(() -> following.isFollowing() && following.lag(feed.head()) == 0);
                assertThat(found("建材")).hasSize(5);
            }
        }
    }

    @Test
    void survivesADatabaseThatGoesAwayForAMoment() {
        String url = TestDatabase.createUrl();
        try (Database followed = Database.external(url);
                FollowedIndex following = new FollowedIndex(index, followed, INSTANCE)) {
            Batches.load(followed, "penalties", 0, 5);
            following.start();
            eventually(() -> found("建材").size() == 5);
            try (Database other = Database.external(url)) {
                other.jdbi()
                        .useHandle(handle -> handle.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()"));
            }
            try (Database another = Database.external(url)) {
                Batches.load(another, "penalties", 5, 5);
                eventually(() -> new Feed(another).levels().level(SearchView.NAME, INSTANCE) == 10);
            }
        }
        assertThat(found("建材")).hasSize(10);
    }

    private void requestReset() {
        try (Presence running = Presence.announce(database, INSTANCE)) {
            feed.levels().requestReset(SearchView.NAME);
            assertThat(running.holds()).isTrue();
        }
    }

    private List<UUID> found(String text) {
        return index.search(new SearchQuery(
                        text, RecordQuery.ALL, Order.BEST, 100, null, SearchQuery.Counting.NOTHING, Instant.EPOCH))
                .records();
    }

    private static void eventually(BooleanSupplier holds) {
        Eventually.holds("what the follower does", holds);
    }
}
