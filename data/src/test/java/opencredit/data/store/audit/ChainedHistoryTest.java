package opencredit.data.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** A register from before the chain gets one over all that its trail says. */
class ChainedHistoryTest {

    @Test
    void whatIsInTheTrailIsChainedInItsOrder() throws SQLException {
        String url = TestDatabase.createUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations("classpath:opencredit/data/migrations")
                    .target(MigrationVersion.fromVersion("23"))
                    .load()
                    .migrate();
            // a number is lost with each transaction that is rolled back
            statement.execute(
                    "insert into act (at, actor, deed, batch) values ('2026-05-20T01:02:03.456789Z', 'a', 'cancel', 1)");
            statement.execute("select nextval(pg_get_serial_sequence('act', 'id'))");
            statement.execute("insert into act (at, actor, deed, reason, batch)"
                    + " values ('2026-05-21T00:00:00Z', 'command-line:王', 'undo', 'repaired', 2)");
        }
        try (Database database = Database.external(url)) {
            assertThat(new AuditCheck(database).check(ChainHead.EMPTY).faults()).isEmpty();
            List<ChainedAct> acts = new AuditChain(database).after(0, 10);
            assertThat(acts).extracting(ChainedAct::number).containsExactly(1L, 2L);
            assertThat(acts).extracting(ChainedAct::actor).containsExactly("a", "command-line:王");
            assertThat(acts.getFirst().at()).hasToString("2026-05-20T01:02:03.456789Z");
        }
    }
}
