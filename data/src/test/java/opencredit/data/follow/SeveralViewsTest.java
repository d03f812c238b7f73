package opencredit.data.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import opencredit.data.Eventually;
import opencredit.data.follow.NotedView.Notes;
import opencredit.data.follow.View.Scope;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Levels;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers of one ledger, each with a view of its own and one that both share. */
class SeveralViewsTest {
    private static final String OWN = "own", SHARED = "shared";

    private final String url = TestDatabase.createUrl();
    private final Notes shared = new Notes();
    private Server one;
    private Server two;
    private Levels levels;

    @BeforeEach
    void open() {
        one = new Server();
        two = new Server();
        levels = new Feed(one.database).levels();
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void eachServerKeepsItsOwnAndOneAtATimeWhatIsShared() {
        one.start();
        two.start();
        load(0, 20);
        for (List<Long> applied : awaitAll(20)) {
            assertThat(applied).containsExactlyElementsOf(numbers(20));
        }
        Eventually.holds(
                "everybody has told",
                () -> levels.slowest(OWN).orElse(0) == 20
                        && levels.slowest(SHARED).orElse(0) == 20);
        assertThat(levels.level(OWN, one.instance)).isEqualTo(20);
        assertThat(levels.level(OWN, two.instance)).isEqualTo(20);
        assertThat(levels.level(SHARED, Presence.SHARED)).isEqualTo(20);
        assertThat(levels.level(SHARED, one.instance)).isZero();
    }

    @Test
    void aViewThatFailsHoldsUpNoOther() {
        one.start();
        for (Throwable failure : List.of(
                new StackOverflowError(), new AssertionError(), new IOException(), new IllegalStateException())) {
            one.own.fail(failure);
            long before = shared.position().seq();
            load((int) before, 10);
            Eventually.holds("it fails", () -> !one.follower.view(OWN).isFollowing());
            Eventually.holds("the other goes on", () -> shared.position().seq() == before + 10);
            assertThat(one.follower.view(SHARED).isFollowing()).isTrue();
            assertThat(one.follower.view(OWN).lag(before + 10)).isEqualTo(10);
            one.own.fail(null);
            Eventually.holds("it catches up", () -> one.own.notes().position().seq() == before + 10);
            Eventually.holds("it follows", () -> one.follower.view(OWN).isFollowing());
        }
        assertThat(one.own.notes().applied()).containsExactlyElementsOf(numbers(40));
        assertThat(one.own.notes().resets()).as("nothing of it was broken").isZero();
    }

    @Test
    void whatIsSharedMovesToAnotherServerWhenTheFirstCloses() {
        one.start();
        load(0, 10);
        Eventually.holds("the first writes", () -> shared.position().seq() == 10);
        two.start();
        load(10, 10);
        Eventually.holds("the second watches", () -> two.follower.view(SHARED).lag(20) == 0);
        assertThat(two.shared.applications()).isZero();
        one.follower.close();
        load(20, 10);
        Eventually.holds("the second writes", () -> shared.position().seq() == 30);
        assertThat(two.shared.applications()).isPositive();
        assertThat(shared.applied()).containsExactlyElementsOf(numbers(30));
    }

    @Test
    void aViewIsBegunAnewOnRequestByEachWhoKeepsIt() {
        one.start();
        two.start();
        load(0, 10);
        awaitAll(10);
        levels.requestReset(OWN);
        Eventually.holds("each has begun anew", () -> !levels.resetPending(OWN));
        levels.requestReset(SHARED);
        Eventually.holds("the shared one is begun anew", () -> !levels.resetPending(SHARED));
        for (List<Long> applied : awaitAll(10)) {
            assertThat(applied).containsExactlyElementsOf(numbers(10));
        }
        assertThat(one.own.notes().resets()).isEqualTo(1);
        assertThat(two.own.notes().resets()).isEqualTo(1);
        assertThat(shared.resets()).isEqualTo(1);
    }

    @Test
    void aViewOfAnotherLedgerIsBegunAnew() {
        load(0, 10);
        one.follower.view(OWN).catchUp();
        TestDatabase.clear(one.database);
        load(50, 20);
        one.follower.view(OWN).catchUp();
        assertThat(one.own.notes().resets()).isEqualTo(1);
        assertThat(one.own.notes().applied()).containsExactlyElementsOf(numbers(20));
    }

    @Test
    void twoViewsCannotHaveOneName() {
        assertThatThrownBy(() -> new Follower(one.database, one.instance, List.of(one.own, one.own)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Waits until all views are that far; returns what each has noted. */
    private List<List<Long>> awaitAll(long seq) {
        List<Notes> all = List.of(one.own.notes(), two.own.notes(), shared);
        Eventually.holds(
                "all are level",
                () -> all.stream().allMatch(notes -> notes.position().seq() == seq));
        return all.stream().map(Notes::applied).toList();
    }

    private void load(int from, int count) {
        Batches.load(one.database, "penalties", from, count);
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private final class Server implements AutoCloseable {
        private final Database database = Database.external(url);
        private final long instance = Presence.newInstance(database);
        private final NotedView own = new NotedView(OWN, Scope.EACH_SERVER, new Notes(), new Feed(database));
        private final NotedView shared =
                new NotedView(SHARED, Scope.ONE_SERVER, SeveralViewsTest.this.shared, new Feed(database));
        private final Follower follower = new Follower(database, instance, List.of(own, shared));
        private final Presence presence;

        Server() {
            follower.declare();
            presence = Presence.announce(database, instance);
        }

        void start() {
            follower.start();
        }

        @Override
        public void close() {
            follower.close();
            presence.close();
            database.close();
        }
    }
}
