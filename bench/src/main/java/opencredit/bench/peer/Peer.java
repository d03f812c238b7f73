package opencredit.bench.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportColumn;
import opencredit.data.export.ExportColumns;
import opencredit.data.store.embedded.Cluster;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * PostgreSQL's own way to a CSV file of the same columns: {@code psql \copy (select …) to stdout}, or the driver's COPY
 * where there is no psql. It takes the stored content apart once for each object in it, and sorts nothing.
 */
public final class Peer {
    private final Cluster postgres;
    private final String select;

    public Peer(Cluster postgres, String dataset) {
        Datasets datasets = Datasets.load();
        this.postgres = postgres;
        this.select = select(datasets.find(dataset).orElseThrow(), datasets);
    }

    private static String select(Dataset dataset, Datasets datasets) {
        List<ExportColumn> columns = ExportColumns.of(dataset, datasets);
        Map<String, Set<String>> objects = new TreeMap<>();
        for (ExportColumn column : columns) {
            Set<String> names = objects.computeIfAbsent(column.path().getFirst(), _ -> new TreeSet<>());
            column.path().stream().skip(1).map(name -> quoted(name) + " text").forEach(names::add);
        }
        return "select " + columns.stream().map(Peer::value).collect(Collectors.joining(", "))
                + " from record join version on version.id = record.content"
                + " cross join lateral json_to_record(version.content::json) as whole(" + members(objects) + ")"
                + joins(objects)
                + " where record.dataset = '" + dataset.id() + "' and record.visible_until > now()";
    }

    private static String members(Map<String, Set<String>> objects) {
        return objects.entrySet().stream()
                .map(object -> quoted(object.getKey()) + (object.getValue().isEmpty() ? " text" : " json"))
                .collect(Collectors.joining(", "));
    }

    private static String joins(Map<String, Set<String>> objects) {
        return objects.entrySet().stream()
                .filter(object -> !object.getValue().isEmpty())
                .map(object -> " left join lateral json_to_record(whole.%1$s) as %1$s(%2$s) on true"
                        .formatted(quoted(object.getKey()), String.join(", ", object.getValue())))
                .collect(Collectors.joining());
    }

    private static String value(ExportColumn column) {
        return switch (column.name()) {
            case "publishedAt" -> "record.published_at";
            case "updatedAt" -> "record.updated_at";
            default ->
                (column.path().size() > 1 ? quoted(column.path().getFirst()) : "whole") + "."
                        + quoted(column.path().getLast());
        };
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Who answers. */
    public String name() {
        return psql() == null ? "the driver's COPY (there is no psql)" : "psql \\copy";
    }

    /** How many bytes all of it is; read as fast as it comes. */
    public long bytes() {
        String psql = psql();
        try {
            return psql == null ? byDriver() : byProgram(psql);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long byProgram(String psql) throws IOException, InterruptedException {
        String url = postgres.ownerUrl("postgres").replaceFirst("^jdbc:", "");
        String copy = "\\copy (" + select + ") to stdout with (format csv, header)";
        Process process = new ProcessBuilder(psql, url, "-X", "-q", "-c", copy)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long bytes;
        try (InputStream in = process.getInputStream()) {
            bytes = in.transferTo(OutputStream.nullOutputStream());
        }
        if (process.waitFor() != 0) {
            throw new IOException("psql failed");
        }
        return bytes;
    }

    private long byDriver() throws SQLException, IOException {
        CountingOutput counting = new CountingOutput();
        try (Connection connection = DriverManager.getConnection(postgres.ownerUrl("postgres"))) {
            String copy = "copy (" + select + ") to stdout with (format csv, header)";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, counting);
        }
        return counting.bytes;
    }

    private static final class CountingOutput extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private static @Nullable String psql() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "psql"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
