package opencredit.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.store.embedded.Cluster;
import org.postgresql.PGConnection;

/** What the same PostgreSQL does with the same file when nobody checks anything: the limit of a load. */
public final class Bare implements AutoCloseable {
    private final Connection connection;

    public Bare(Cluster postgres) {
        try {
            this.connection = DriverManager.getConnection(postgres.ownerUrl("postgres"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Seconds in which COPY puts a CSV file into a new table of texts. */
    public double copy(Path file) {
        try (Statement statement = connection.createStatement();
                InputStream in = Files.newInputStream(file)) {
            statement.execute("drop table if exists bare");
            statement.execute("create table bare (" + columns(file) + ")");
            long began = System.nanoTime();
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bare from stdin (format csv, header)", in);
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("drop table bare");
            return seconds;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String columns(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            int count = lines.findFirst().orElseThrow().split(",", -1).length;
            return IntStream.range(0, count)
                    .mapToObj(column -> "c" + column + " text")
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
