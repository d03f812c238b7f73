package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import opencredit.data.store.connect.PoolKind;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    private static final Database DATABASE = TestDatabase.create();

    @ParameterizedTest
    @CsvSource({
        "MAIN, 1500ms, 2000",
        "LISTS, 10s, 11000",
        "EXPORTS, 10s, 11000",
        "COUNTS, 10s, 11000",
        "DUTIES, 1min, 61000",
        "BATCHES, 1h, 3601000"
    })
    void everyWaitHasAnEnd(PoolKind kind, String statement, int silence) {
        DATABASE.jdbi(kind).useHandle(handle -> {
            assertThat(handle.select("show statement_timeout")
                            .mapTo(String.class)
                            .one())
                    .isEqualTo(statement);
            assertThat(networkTimeout(handle)).isEqualTo(silence);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatTakesTooLongIsCutOffAsAnOutage(PoolKind kind) {
        DATABASE.jdbi(kind).useHandle(handle -> {
            handle.begin();
            handle.execute("set local statement_timeout = '1ms'");
            Throwable cut = catchThrowable(() -> handle.execute("select pg_sleep(60)"));
            handle.rollback();
            assertThat(Outage.is(cut)).isTrue();
        });
    }

    private static int networkTimeout(Handle handle) {
        try {
            return handle.getConnection().getNetworkTimeout();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
