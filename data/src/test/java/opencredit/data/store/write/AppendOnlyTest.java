package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.data.outcome.Acts;
import opencredit.data.store.db.Database;
import opencredit.data.store.embedded.Cluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The role of a running server appends to the ledger, the tally and the acts, and changes nothing that is in them. */
class AppendOnlyTest {
    private static final String FORBIDDEN = "42501";

    @TempDir
    private static Path home;

    private static Database embedded;
    private static Cluster cluster;
    private static final Map<String, Register> REGISTERS = new LinkedHashMap<>();

    /** One register, and the addresses of its two roles. */
    private record Register(Database database, String servingUrl, String ownerUrl) {
        List<UUID> ids() {
            return database.jdbi()
                    .withHandle(handle -> handle.select("select id from record order by seq")
                            .mapTo(UUID.class)
                            .list());
        }

        List<String> ledger() throws SQLException {
            List<String> rows = new ArrayList<>();
            try (Connection connection = DriverManager.getConnection(ownerUrl);
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

    @BeforeAll
    static void open() throws SQLException {
        embedded = Database.embedded(home);
        cluster = Cluster.open(home.resolve("postgres"));
        REGISTERS.put("embedded", new Register(embedded, cluster.servingUrl("postgres"), cluster.ownerUrl("postgres")));
        REGISTERS.put("external", external());
        for (Register register : REGISTERS.values()) {
            Batches.load(register.database(), "penalties", 0, 20);
            Batches.ledger(register.database()).withdraw(register.ids().getFirst(), Acts.of("repaired"), null);
        }
    }

    /** As the operator's guide has it: an owner and a role that serves, both without any other right. */
    private static Register external() throws SQLException {
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create role \"plain owner\" login password 'secret'");
            statement.execute("create role \"plain $$ s'erving\" login password 'secret'");
            statement.execute("create database plain owner \"plain owner\"");
        }
        String owner = as("plain+owner");
        String serving = as("plain+%24%24+s%27erving");
        return new Register(Database.external(serving, owner), serving, owner);
    }

    private static String as(String user) {
        return cluster.ownerUrl("plain").replaceFirst("user=.*", "user=" + user + "&password=secret");
    }

    @AfterAll
    static void close() {
        REGISTERS.values().forEach(register -> register.database().close());
        cluster.close();
    }

    static Stream<Arguments> changesOfEach() {
        return REGISTERS.keySet().stream().flatMap(name -> changes().map(change -> Arguments.of(name, change)));
    }

    /** All ways in which a role changes rows or the guard itself, of all append-only tables. */
    static Stream<String> changes() {
        return Stream.of("entry", "version", "act", "tally")
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
            case "tally" -> "entries";
            default -> "id";
        };
    }

    @ParameterizedTest
    @MethodSource("changesOfEach")
    void theRoleThatServesChangesNothing(String name, String statement) throws SQLException {
        Register register = Objects.requireNonNull(REGISTERS.get(name));
        List<String> before = register.ledger();
        // as the functions that delete do
        assertThat(refusal(register.servingUrl(), "set opencredit.deleting = 'on'", statement))
                .isEqualTo(FORBIDDEN);
        assertThat(register.ledger()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role opencredit",
                "set session authorization opencredit",
                "set session_replication_role = replica",
                "alter role current_user superuser",
                "grant opencredit to current_user",
                "create or replace function chain_act() returns trigger language plpgsql as 'begin return new; end'",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "alter function delete_unpublished(bigint[]) reset all",
                "create table public.other (id int)",
                "create function public.array_agg(uuid) returns uuid[] language sql as 'select null::uuid[]'",
                "create trigger other before delete on record for each row execute function refuse_change()",
                "update flyway_schema_history set success = false",
                "copy entry to program 'true'",
                "select pg_read_file('postgresql.conf')"
            })
    void theRoleThatServesBecomesNoOther(String statement) {
        assertThat(refusal(cluster.servingUrl("postgres"), statement)).isEqualTo(FORBIDDEN);
    }

    /** The two functions that delete do it for nothing that an entry names, whatever else is changed before. */
    @ParameterizedTest
    @ValueSource(strings = {"embedded", "external"})
    void theFunctionsThatDeleteDoNothingElse(String name) throws SQLException {
        Register register = Objects.requireNonNull(REGISTERS.get(name));
        List<String> before = register.ledger();
        String url = register.servingUrl();
        String contentsAreThere =
                "do $$ begin if (select count(*) from version) <> 19 then raise 'gone'; end if; end $$";
        assertThat(refusal(url, "select delete_unpublished(array(select id from version))"))
                .isEqualTo("none");
        assertThat(refusal(
                        url,
                        "create temporary table entry (record uuid, content bigint)",
                        "select delete_unpublished(array(select id from version))"))
                .isIn("none", FORBIDDEN);
        assertThat(refusal(
                        url,
                        "begin",
                        "delete from record",
                        "select withdraw_records((select max(seq) from entry), now(),"
                                + " array(select distinct record from entry), array(select distinct record::text from entry), null)",
                        contentsAreThere,
                        "rollback"))
                .isEqualTo("none");
        // an entry of one record that names the contents of all others
        assertThat(refusal(
                        url,
                        "begin",
                        "create temporary table one as select id from record limit 1",
                        "insert into entry (seq, at, content, record, version, event, reason, dataset)"
                                + " select (select max(seq) from entry) + row_number() over (), now(), content,"
                                + " (select id from one), 1, 'amended', 'update', 'penalties' from record"
                                + " where id <> (select id from one)",
                        "select withdraw_records((select max(seq) from entry), now(), array[(select id from one)],"
                                + " array['repaired'], null)",
                        contentsAreThere.replace("19", "18"),
                        "rollback"))
                .isEqualTo("none");
        assertThat(register.ledger()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "external"})
    void theFunctionThatWithdrawsRefusesWhatMakesNoSense(String name) throws SQLException {
        Register register = Objects.requireNonNull(REGISTERS.get(name));
        List<String> before = register.ledger();
        String url = register.servingUrl();
        assertThat(refusal(url, "select withdraw_records(3, now(), '{}', '{}', null)"))
                .isEqualTo("40001");
        String shown = "(select id from record limit 1)";
        for (String wrong : List.of(
                "'1999-01-01', array[" + shown + "], array['x']",
                "now(), array[" + shown + ", " + shown + "], array['x', 'x']",
                "now(), array[" + shown + "], array['']",
                "now(), array[" + shown + "], array[null::text]",
                "now(), array[" + shown + "], '{}'")) {
            assertThat(refusal(url, "select withdraw_records((select max(seq) from entry), " + wrong + ", null)"))
                    .as(wrong)
                    .isEqualTo("22023");
        }
        assertThat(register.ledger()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "external"})
    void anOwnerWhoServesMeetsTheTriggers(String name) throws SQLException {
        Register register = Objects.requireNonNull(REGISTERS.get(name));
        assertThat(register.database().isGuarded()).isTrue();
        // the same role by another spelling of its address
        try (Database owned = Database.external(register.ownerUrl(), register.ownerUrl() + "&ApplicationName=other")) {
            assertThat(owned.isGuarded()).isFalse();
            Batches.load(owned, "penalties", 0, 20);
        }
        List<String> before = register.ledger();
        for (String table : List.of("entry", "version", "act", "tally")) {
            String column = firstColumn(table);
            for (String change : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate " + table)) {
                assertThat(refusal(register.ownerUrl(), change)).as(change).isEqualTo(FORBIDDEN);
            }
        }
        assertThat(register.ledger()).isEqualTo(before);
    }

    /** What somebody granted too much is taken back at the next start, whatever else is in the database. */
    @Test
    void whatWasGrantedTooMuchIsTakenBack() throws SQLException {
        Register register = Objects.requireNonNull(REGISTERS.get("external"));
        String serving = "\"plain $$ s'erving\"";
        assertThat(refusal(
                        register.ownerUrl(),
                        "grant all on all tables in schema public to " + serving,
                        "create function other() returns int language sql as 'select 1'"))
                .isEqualTo("none");
        try (Database again = Database.external(register.servingUrl(), register.ownerUrl())) {
            assertThat(again.isGuarded()).isTrue();
        }
        assertThat(refusal(
                        register.servingUrl(),
                        "create trigger other before delete on record for each row execute function refuse_change()"))
                .isEqualTo(FORBIDDEN);
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
}
