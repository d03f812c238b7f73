package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.Eventually;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.Levels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers of one database, and the views that each of them keeps. */
class PresenceTest {
    private static Database database;
    private static Levels levels;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        levels = new Feed(database).levels();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        TestDatabase.clear(database);
        nobodyRuns();
    }

    /** A lock goes with its connection, which PostgreSQL notices a moment after it was closed. */
    private void nobodyRuns() {
        Eventually.holds("no server runs", () -> !Presence.isServing(database));
    }

    @Test
    void knowsWhetherAServerRuns() {
        assertThat(Presence.isServing(database)).isFalse();
        assertThat(levels.slowest("search")).isEmpty();
        try (Presence announced = Presence.announce(database, Presence.newInstance(database))) {
            assertThat(announced.holds()).isTrue();
            assertThat(Presence.isServing(database)).isTrue();
            try (Database other = TestDatabase.create()) {
                assertThat(Presence.isServing(other)).isFalse();
            }
        }
        nobodyRuns();
    }

    @Test
    void theSlowestOfThoseThatRunCounts() {
        levels.reached("search", 1, 3);
        try (Presence two = Presence.announce(database, 2);
                Presence three = Presence.announce(database, 3)) {
            levels.reached("search", 2, 9);
            assertThat(levels.slowest("search")).as("one has told nothing").hasValue(0);
            levels.reached("search", 3, 7);
            assertThat(levels.slowest("search")).hasValue(7);
            assertThat(two.holds() && three.holds()).isTrue();
        }
    }

    @Test
    void everyOneThatRunsIsAskedToBeginAnew() {
        levels.reached("search", 1, 3);
        try (Presence two = Presence.announce(database, 2);
                Presence three = Presence.announce(database, 3)) {
            levels.reached("search", 2, 9);
            levels.requestReset("search");
            levels.reached("search", 2, 0);
            assertThat(levels.resetPending("search")).isTrue();
            assertThat(levels.resetRequested("search", 3)).isTrue();
            levels.reached("search", 3, 5);
            assertThat(levels.resetPending("search"))
                    .as("a level is no beginning")
                    .isTrue();
            levels.reached("search", 3, 0);
            assertThat(levels.resetPending("search")).isFalse();
            assertThat(levels.resetRequested("search", 1)).as("runs no more").isFalse();
            assertThat(two.holds() && three.holds()).isTrue();
        }
    }

    @Test
    void whatDeadServersToldIsForgotten() {
        levels.reached("search", 1, 3);
        levels.reached("search", 2, 4);
        levels.reached("search", Presence.SHARED, 5);
        try (Presence two = Presence.announce(database, 2)) {
            levels.declare("search", 5);
            assertThat(levels.level("search", 1)).isZero();
            assertThat(levels.level("search", Presence.SHARED))
                    .as("each server has its own now")
                    .isZero();
            assertThat(levels.level("search", 2)).isEqualTo(4);
            assertThat(two.holds()).isTrue();
        }
    }

    @Test
    void ofAViewThatAllShareTheOneLevelCounts() {
        levels.declare("counts", Presence.SHARED);
        assertThat(levels.slowest("counts")).as("no server runs").isEmpty();
        try (Presence two = Presence.announce(database, 2);
                Presence three = Presence.announce(database, 3)) {
            assertThat(levels.slowest("counts")).hasValue(0);
            levels.reached("counts", Presence.SHARED, 8);
            assertThat(levels.slowest("counts")).hasValue(8);
            levels.requestReset("counts");
            assertThat(levels.resetRequested("counts", Presence.SHARED)).isTrue();
            assertThat(levels.resetRequested("counts", 2)).isFalse();
            assertThat(levels.resetPending("counts")).isTrue();
            levels.reached("counts", Presence.SHARED, 0);
            assertThat(levels.resetPending("counts")).isFalse();
            assertThat(two.holds() && three.holds()).isTrue();
        }
    }

    /** While servers change from one index each to one for all, both kinds run. */
    @Test
    void aServerThatKeepsItsOwnIsNotSpokenForByTheOthers() {
        levels.declare("search", Presence.SHARED);
        levels.reached("search", Presence.SHARED, 9);
        try (Presence two = Presence.announce(database, 2);
                Presence three = Presence.announce(database, 3)) {
            levels.reached("search", 3, 4);
            assertThat(levels.slowest("search")).hasValue(4);
            levels.requestReset("search");
            assertThat(levels.resetRequested("search", Presence.SHARED)).isTrue();
            assertThat(levels.resetRequested("search", 3)).isTrue();
            assertThat(two.holds() && three.holds()).isTrue();
        }
    }

    /** After a failover one server may have lost its announcement while others hold theirs. */
    @Test
    void oneServersAnnouncementSaysNothingAboutAnothers() {
        try (Presence one = Presence.announce(database, 1);
                Presence two = Presence.announce(database, 2)) {
            database.jdbi()
                    .useHandle(handle -> handle.execute("select pg_terminate_backend(pid) from pg_locks"
                            + " where locktype = 'advisory' and classid = 1936029286 and objid = 1"));
            assertThat(one.holds()).isFalse();
            assertThat(two.holds()).isTrue();
            assertThat(Presence.isServing(database)).isTrue();
        }
    }
}
