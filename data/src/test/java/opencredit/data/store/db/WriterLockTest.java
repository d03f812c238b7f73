package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import opencredit.data.Eventually;
import org.junit.jupiter.api.Test;

class WriterLockTest {
    private static final String VIEW = "search";

    /** Returns when the connection has really ended: else its lock may be held a moment longer. */
    private static final String CUT_OFF =
            "select pg_terminate_backend(l.pid, 10000) from pg_locks l where l.locktype = 'advisory'"
                    + " and l.classid = 1869636979 and l.database = (select oid from pg_database where datname = current_database())";

    @Test
    void oneHoldsItUntilItIsClosed() {
        try (Database database = TestDatabase.create();
                WriterLock one = new WriterLock(database, VIEW);
                WriterLock other = new WriterLock(database, VIEW)) {
            assertThat(one.isHeld()).isTrue();
            assertThat(other.isHeld()).isFalse();
            assertThat(one.isHeld()).isTrue();
            one.close();
            // PostgreSQL sees the end of a connection a moment later
            Eventually.holds("the other has it", other::isHeld);
            assertThat(one.isHeld()).isFalse();
        }
    }

    @Test
    void whoeverLosesItsConnectionHasToTakeItAgain() {
        try (Database database = TestDatabase.create();
                WriterLock one = new WriterLock(database, VIEW);
                WriterLock other = new WriterLock(database, VIEW)) {
            assertThat(one.isHeld()).isTrue();
            assertThat(other.isHeld()).isFalse();
            database.jdbi().useHandle(handle -> handle.execute(CUT_OFF));
            assertThat(other.isHeld()).isTrue();
            assertThat(one.isHeld()).isFalse();
        }
    }

    @Test
    void eachViewIsWrittenInTurnsOfItsOwn() {
        try (Database database = TestDatabase.create();
                WriterLock search = new WriterLock(database, VIEW);
                WriterLock counts = new WriterLock(database, "counts")) {
            assertThat(search.isHeld()).isTrue();
            assertThat(counts.isHeld()).isTrue();
        }
    }
}
