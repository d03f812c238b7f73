package opencredit.data.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Ledger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Batches of a register in use get the state in which they are; none is appended that was not, and none is forgotten. */
class BatchStatesTest {
    private static final String BEFORE = "8";

    private static final String INSERT = """
            insert into batch (dataset, source, report, known, finished, appended, cancelled, published) values
              ('penalties', 'done.csv', '{}', 0, true, true, false, 3),
              ('penalties', 'cut-off.csv', '{}', 0, true, false, false, 0),
              ('penalties', 'being-cancelled.csv', '{}', 0, true, false, true, 0),
              ('penalties', 'cancelled.csv', '{}', 0, true, true, true, 1),
              ('penalties', 'cancelled-too-late.csv', '{}', 0, true, true, true, 5);
            insert into refused (batch, code, count) values (4, 'cancelled', 2), (1, 'withdrawn', 2);
            """;

    @Test
    void everyBatchKeepsItsState() throws SQLException {
        String url = TestDatabase.createUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:opencredit/data/migrations")
                    .target(BEFORE)
                    .load()
                    .migrate();
            statement.execute(INSERT);
        }
        try (Database database = Database.external(url)) {
            List<String> states = database.jdbi()
                    .withHandle(handle -> handle.select("select state || ' ' || submitter from batch order by id")
                            .mapTo(String.class)
                            .list());
            assertThat(states)
                    .containsExactly(
                            "appended unknown",
                            "staged unknown",
                            "cancelling unknown",
                            "cancelled unknown",
                            "appended unknown");
            Ledger ledger = new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
            assertThat(ledger.unfinished()).containsExactly(2L, 3L);
            ledger.unfinished().forEach(batch -> ledger.append(batch, rows -> {}));
            assertThat(ledger.unfinished()).isEmpty();
            assertThat(ledger.undo(1, Acts.of("batch-undone")))
                    .isEqualTo(new UndoOutcome.NotUndone(new BatchOutcome.NotKept()));
        }
    }
}
