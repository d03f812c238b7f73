package opencredit.data.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import opencredit.data.Eventually;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Invariants;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {
    @TempDir
    Path home;

    @Test
    void keepsWhatWasWrittenAndStopsWithTheLastToLeave() throws Exception {
        try (Cluster first = Cluster.open(home);
                Cluster second = Cluster.open(home)) {
            execute(first, "create table kept (line text)");
            execute(second, "insert into kept values ('here')");
            assertThat(Postmaster.on(home.resolve("data"))).isPresent();
        }
        assertThat(Postmaster.on(home.resolve("data"))).isEmpty();
        try (Cluster again = Cluster.open(home)) {
            assertThat(ask(again, "select line from kept")).isEqualTo("here");
        }
    }

    @Test
    void isDurableAndBehindAPassword() throws Exception {
        try (Cluster cluster = Cluster.open(home)) {
            assertThat(ask(cluster, "show fsync")).isEqualTo("on");
            assertThat(ask(cluster, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(cluster, "show server_encoding")).isEqualTo("UTF8");
            assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String wrong = cluster.ownerUrl("postgres").replaceAll("password=.*", "password=guess");
            assertThat(catchState(wrong)).isEqualTo("28P01");
        }
    }

    @Test
    void comesBackAfterAKill() throws Exception {
        try (Cluster cluster = Cluster.open(home)) {
            execute(cluster, "create table kept as select 1 as one");
            ProcessHandle.of(Postmaster.on(home.resolve("data")).orElseThrow().pid())
                    .orElseThrow()
                    .destroyForcibly();
            Eventually.holds(
                    "it died", () -> Postmaster.on(home.resolve("data")).isEmpty());
            cluster.revive();
            assertThat(ask(cluster, "select one from kept")).isEqualTo("1");
        }
    }

    @Test
    void processesOpenItAtOnceAndOneAdoptsWhatAKilledOneLeft() throws Exception {
        List<Process> others = List.of(another(), another(), another());
        for (Process other : others) {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
        }
        for (Process other : others) {
            other.destroyForcibly().waitFor();
        }
        long left = Postmaster.on(home.resolve("data")).orElseThrow().pid();
        try (Cluster adopted = Cluster.open(home)) {
            assertThat(Postmaster.on(home.resolve("data")).orElseThrow().pid()).isEqualTo(left);
            assertThat(ask(adopted, "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.on(home.resolve("data"))).isEmpty();
    }

    @Test
    void leavesAloneWhatAnotherContainerUses() throws Exception {
        Process other = another();
        assertThat(other.inputReader().readLine()).isEqualTo("open");
        Path namespace = home.resolve("namespace");
        String own = Files.readString(namespace);
        Files.writeString(namespace, "pid:[1]");
        assertThatThrownBy(() -> Cluster.open(home))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("docker exec");
        assertThat(Postmaster.on(home.resolve("data"))).isPresent();
        other.destroyForcibly().waitFor();
        try (Cluster cluster = Cluster.open(home)) {
            assertThat(ask(cluster, "select 1")).isEqualTo("1");
            assertThat(namespace).hasContent(own);
        }
    }

    private Process another() throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opener.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Another process. */
    static final class Opener {
        public static void main(String[] arguments) throws Exception {
            Cluster.open(Path.of(arguments[0]));
            System.out.println("open");
            // until it is killed, or whoever started it ends
            System.in.read();
        }
    }

    private static void execute(Cluster cluster, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(Cluster cluster, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static String catchState(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return "connected";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    @Test
    void theRegisterComesBackByItselfWithAllThatWasAcknowledged() throws Exception {
        try (Database database = Database.embedded(home)) {
            Batches.load(database, "penalties", 0, 10);
            Path data = home.resolve("postgres").resolve("data");
            long killed = Postmaster.on(data).orElseThrow().pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            Eventually.holds("it died", () -> Postmaster.on(data).isEmpty());
            Eventually.holds("it came back", () -> succeeds(() -> Batches.load(database, "penalties", 10, 10)));
            // each pool has connections of its own that died
            Eventually.holds("it is read again", () -> succeeds(() -> new Feed(database).head()));
            Eventually.holds("it is read in full again", () -> succeeds(() -> Invariants.check(database)));
            assertThat(Postmaster.on(data).orElseThrow().pid()).isNotEqualTo(killed);
            assertThat(new Feed(database).head()).isEqualTo(20);
            Invariants.check(database);
        }
    }

    /** The first to ask meet the connections that died. */
    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException died) {
            return false;
        }
    }
}
