package opencredit.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void countsAreCutOffAsAnOutage() {
        try (Database database = TestDatabase.create()) {
            database.counts().useHandle(handle -> {
                assertThat(handle.select("show statement_timeout")
                                .mapTo(String.class)
                                .one())
                        .isEqualTo("10s");
                handle.execute("set statement_timeout = '1ms'");
                Throwable cut = catchThrowable(() -> handle.execute("select pg_sleep(60)"));
                assertThat(Outage.is(cut)).isTrue();
            });
        }
    }
}
