package opencredit.bench.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.bench.figure.BenchOutput;
import opencredit.bench.figure.Home;
import opencredit.bench.figure.Options;
import opencredit.data.store.embedded.Cluster;

/**
 * The filled register once more, in a database of its own on the same PostgreSQL, for parts that withdraw records; with
 * any number of servers, each with an index of its own.
 *
 * @param url of its database
 * @param servers that share it
 */
public record Copy(Cluster postgres, String name, String url, List<FilledRegister> servers, List<Path> folders)
        implements AutoCloseable {

    /** Copies the register and serves the copy; {@code name} is a word. */
    public static Copy of(Home home, Options options, String name, int servers) {
        home.fill();
        BenchOutput.say("copying the register");
        Sampled sampled = Sampled.of(home);
        Cluster postgres = home.postgres();
        Copy copy = new Copy(postgres, name, postgres.ownerUrl(name), new ArrayList<>(), new ArrayList<>());
        try {
            copy.forget();
            copy.administer("create database " + name + " template postgres strategy file_copy");
            for (int server = 0; server < servers; server++) {
                Path folder = home.scratch(name + "-" + server);
                copy.folders.add(folder);
                copy.servers.add(copy.serve(home, options, sampled, folder));
            }
            return copy;
        } catch (IOException | RuntimeException failed) {
            copy.close();
            throw new IllegalStateException(failed);
        }
    }

    private FilledRegister serve(Home home, Options options, Sampled sampled, Path folder) throws IOException {
        return FilledRegister.serve(sampled, options, prepared(home, folder), folder);
    }

    /** The settings of a process of the copy, with a home of its own that has the register's index. */
    public Map<String, String> settings(Home home, Path folder) {
        try {
            folders.add(folder);
            return prepared(home, folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Map<String, String> prepared(Home home, Path folder) throws IOException {
        delete(folder);
        Path index = Files.createDirectories(folder.resolve("index"));
        try (Stream<Path> files = Files.list(home.path().resolve("index"))) {
            for (Path file : files.toList()) {
                Files.copy(file, index.resolve(file.getFileName()));
            }
        }
        String secret = Files.readString(home.path().resolve("secret")).strip();
        return Map.of(
                "OPENCREDIT_HOME",
                folder.toString(),
                "OPENCREDIT_PORT",
                "0",
                "OPENCREDIT_DATABASE_URL",
                url,
                "OPENCREDIT_SECRET",
                secret);
    }

    /** Changes the copy as no command does. */
    public void execute(String statement) {
        execute(url, statement);
    }

    private void administer(String statement) {
        execute(postgres.ownerUrl("template1"), statement);
    }

    private static void execute(String url, String statement) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void forget() {
        administer("drop database if exists " + name + " with (force)");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    @Override
    public void close() {
        servers.forEach(FilledRegister::close);
        try {
            forget();
            for (Path folder : folders) {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            postgres.close();
        }
    }
}
