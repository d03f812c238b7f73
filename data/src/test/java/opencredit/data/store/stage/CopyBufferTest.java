package opencredit.data.store.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import opencredit.data.store.Link;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyBufferTest {
    private static final String COPY = "copy kept from stdin (format binary)";

    /** More than every buffer between here and the database holds. */
    private static final byte[] LARGE = new byte[40 << 20];

    @Test
    void aCopyOfAnySizeThatMovesIsLetBe() throws IOException, SQLException {
        try (Link link = new Link(TestDatabase.createUrl());
                Connection connection = open(link)) {
            buffer().copy(connection, COPY);
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select octet_length(content) from kept")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(LARGE.length);
            }
        }
    }

    /** Before the first byte, in the midst, and behind the last: neither a read nor a write waits for ever. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1 << 20, 40 << 20})
    void aCopyThatStandsStillIsCutOff(int bytes) throws IOException, SQLException {
        try (Link link = new Link(TestDatabase.createUrl())) {
            Connection connection = open(link);
            link.becomeSilentAfter(bytes);
            CopyBuffer buffer = buffer();
            assertThat(catchThrowable(() -> buffer.copy(connection, COPY, Duration.ofSeconds(1))))
                    .isInstanceOf(SQLException.class);
            assertThat(connection.isClosed()).isTrue();
        }
    }

    private static CopyBuffer buffer() {
        return new CopyBuffer().row(1).bytes(LARGE);
    }

    private static Connection open(Link link) throws SQLException {
        Connection connection = DriverManager.getConnection(link.url());
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table kept (content bytea)");
        }
        return connection;
    }
}
