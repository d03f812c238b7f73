package opencredit.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.data.store.embedded.Cluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the rights of a running server appends to the ledger and to the acts, and changes nothing that is in them. */
class AppendOnlyTest {
    private static final String FORBIDDEN = "42501";

    @TempDir
    private static Path home;

    private static Database database;
    private static Cluster cluster;

    @BeforeAll
    static void open() {
        database = Database.embedded(home);
        cluster = Cluster.open(home.resolve("postgres"));
        Batches.load(database, "penalties", 0, 20);
        UUID withdrawn = ids().getFirst();
        new Ledger(database, Clock.systemUTC()).withdraw(withdrawn, Acts.of("repaired"), null);
    }

    @AfterAll
    static void close() {
        cluster.close();
        database.close();
    }

    /** All ways in which a role changes rows or the guard itself, of all three tables. */
    static Stream<String> changes() {
        return Stream.of("entry", "version", "act")
                .flatMap(table -> Stream.of(
                        "update " + table + " set " + firstColumn(table) + " = " + firstColumn(table),
                        "delete from " + table,
                        "delete from " + table + " where false",
                        "truncate " + table,
                        "truncate " + table + " cascade",
                        "merge into " + table + " t using (select 1) one on true when matched then delete",
                        "alter table " + table + " disable trigger all",
                        "alter table " + table + " disable trigger append_only",
                        "alter table " + table + " add column more text",
                        "alter table " + table + " owner to current_user",
                        "drop trigger append_only on " + table,
                        "create trigger other before insert on " + table
                                + " for each row execute function suppress_redundant_updates_trigger()",
                        "create rule other as on insert to " + table + " do instead nothing",
                        "grant delete on " + table + " to current_user; delete from " + table,
                        "begin; lock table " + table + " in access exclusive mode",
                        "drop table " + table + " cascade"));
    }

    private static String firstColumn(String table) {
        return switch (table) {
            case "entry" -> "seq";
            case "act" -> "actor";
            default -> "id";
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theRoleThatServesChangesNothing(String statement) throws SQLException {
        List<String> before = ledger();
        // as the function that deletes does
        assertThat(refusal(cluster.servingUrl("postgres"), "set opencredit.deleting = 'on'", statement))
                .isEqualTo(FORBIDDEN);
        assertThat(ledger()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role opencredit",
                "set session authorization opencredit",
                "set session_replication_role = replica",
                "alter role current_user superuser",
                "grant opencredit to current_user",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "alter function delete_unpublished(bigint[]) reset all",
                "create table public.other (id int)",
                "update flyway_schema_history set success = false",
                "copy entry to program 'true'",
                "select pg_read_file('postgresql.conf')"
            })
    void theRoleThatServesBecomesNoOther(String statement) {
        assertThat(refusal(cluster.servingUrl("postgres"), statement)).isEqualTo(FORBIDDEN);
    }

    /** The two functions that delete do it for nothing that an entry names, whatever else is changed before. */
    @Test
    void theFunctionsThatDeleteDoNothingElse() throws SQLException {
        List<String> before = ledger();
        String url = cluster.servingUrl("postgres");
        assertThat(refusal(url, "select delete_unpublished(array(select id from version))"))
                .isEqualTo("none");
        assertThat(refusal(
                        url,
                        "create temporary table entry (record uuid, content bigint)",
                        "select delete_unpublished(array(select id from version))"))
                .isEqualTo("none");
        assertThat(refusal(
                        url,
                        "begin",
                        "delete from record",
                        "select withdraw_records((select max(seq) from entry), now(),"
                                + " array(select record from entry), array(select 'x' from entry), null)",
                        "do $$ begin if (select count(*) from version) <> 19 then raise 'contents are gone'; end if; end $$",
                        "rollback"))
                .isEqualTo("none");
        assertThat(refusal(url, "select withdraw_records(3, now(), '{}', '{}', null)"))
                .isEqualTo("40001");
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void anOwnerWhoServesMeetsTheTriggers() throws SQLException {
        assertThat(database.isGuarded()).isTrue();
        try (Database owned = Database.external(cluster.ownerUrl("postgres"))) {
            assertThat(owned.isGuarded()).isFalse();
        }
        List<String> before = ledger();
        for (String table : List.of("entry", "version", "act")) {
            String column = firstColumn(table);
            for (String change : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate " + table)) {
                assertThat(refusal(cluster.ownerUrl("postgres"), change))
                        .as(change)
                        .isEqualTo(FORBIDDEN);
            }
        }
        assertThat(ledger()).isEqualTo(before);
    }

    /** A home from before the guard gets its role when it is opened. */
    @Test
    void aRoleWithoutPasswordGetsAnother(@TempDir Path old) throws Exception {
        try (Database first = Database.embedded(old)) {
            Batches.load(first, "penalties", 0, 1);
        }
        java.nio.file.Files.delete(old.resolve("postgres").resolve("serving-password"));
        try (Database again = Database.embedded(old)) {
            assertThat(again.isGuarded()).isTrue();
            assertThat(Batches.load(again, "penalties", 1, 1).published()).isEqualTo(1);
        }
    }

    private static List<UUID> ids() {
        return database.jdbi()
                .withHandle(handle -> handle.select("select id from record order by seq")
                        .mapTo(UUID.class)
                        .list());
    }

    /** SQLSTATE of the first statement that is refused, or {@code none}. */
    private static String refusal(String url, String... statements) {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
        });
        return refused == null ? "none" : refused.getSQLState();
    }

    private static List<String> ledger() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select e::text || coalesce(v::text, '')"
                        + " from entry e left join version v on v.id = e.content order by seq")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
