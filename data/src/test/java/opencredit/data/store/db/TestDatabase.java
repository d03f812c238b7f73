package opencredit.data.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import opencredit.data.store.embedded.Cluster;
import org.jdbi.v3.core.Handle;

/**
 * A real PostgreSQL for tests: one cluster for the module, kept in {@code target/} between runs, and a database of its
 * own for each that asks. Close what {@link #create} gives.
 */
public final class TestDatabase {
    private static final long PID = ProcessHandle.current().pid();
    private static final String TEMPLATE = "template_" + PID;

    private static final List<String> TABLES = List.of(
            ("upload_issue upload answered_request entry version tally tallied authority category_set missing_set submission record corrected former withdrawn"
                            + " batch act staff_session api_key publisher staged refused refused_row view_level"
                            + " counted counted_cell counted_moment counted_party counted_body"
                            + " counted_publisher counted_publication counted_finding")
                    .split(" "));

    /** To make new files for all tables and indexes takes a tenth of a second; to delete some rows takes a tenth of that. */
    private static final String DELETE = "delete from " + String.join("; delete from ", TABLES);

    private static final String HAS_MANY = "select exists (select from entry offset 1000)";

    private static final String RESTART = """
            select setval(s.seqrelid, s.seqstart, false) from pg_sequence s
              join pg_depend d on d.objid = s.seqrelid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            where d.refobjid = any (cast(array['%s'] as regclass[]))
            """.formatted(String.join("', '", TABLES));

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Cluster CLUSTER = start();

    private TestDatabase() {}

    /** An empty, migrated database. */
    public static Database create() {
        return Database.external(createUrl());
    }

    /** The address of an empty, migrated database, for whoever opens it himself. */
    public static String createUrl() {
        return CLUSTER.ownerUrl(createNamed());
    }

    private static String createNamed() {
        String name = "test_" + PID + "_" + COUNT.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return name;
    }

    /** An empty, migrated database as a register is served: by a role that owns no table. */
    public static Database createServed() {
        String name = createNamed();
        return Database.external(CLUSTER.servingUrl(name), CLUSTER.ownerUrl(name));
    }

    /**
     * The one that tests share one after another, emptied: a database, its migrations and its first connections take many
     * times as long. A test that changes the tables themselves has one of its own by {@link #create}. Both are given back
     * by {@link #leave}.
     */
    public static Database emptied() {
        clear(Shared.DATABASE);
        return Shared.DATABASE;
    }

    /** Closes one that a test has for itself. */
    public static void leave(Database database) {
        if (database != Shared.DATABASE) {
            database.close();
        }
    }

    /** Lives as long as the process, which may simply end. */
    private static final class Shared {
        private static final Database DATABASE = create();
    }

    /** Empties every table, quicker than another database. Only a superuser gets past the guard of the ledger. */
    public static void clear(Database database) {
        database.jdbi().useTransaction(handle -> {
            unguard(handle);
            handle.execute("lock table " + String.join(", ", TABLES) + " in access exclusive mode");
            if (handle.select(HAS_MANY).mapTo(boolean.class).one()) {
                handle.execute("truncate " + String.join(", ", TABLES) + " restart identity");
            } else {
                handle.execute(DELETE);
                handle.select(RESTART).mapTo(long.class).list();
            }
            handle.execute("update counted_position set seq = 0, mark = ''");
        });
    }

    /** Lets a superuser change the ledger until the transaction ends. */
    public static void unguard(Handle handle) {
        handle.execute("set local session_replication_role = replica");
    }

    private static Cluster start() {
        Cluster cluster = Cluster.open(Path.of("target", "test-postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
        // tests need no power cuts survived, and are twice as fast
        administer(cluster, "alter system set fsync = off");
        administer(cluster, "alter system set synchronous_commit = off");
        administer(cluster, "alter system set full_page_writes = off");
        // a worker would look into hundreds of databases by turns
        administer(cluster, "alter system set autovacuum_naptime = '1h'");
        administer(cluster, "alter system set bgwriter_lru_maxpages = 0");
        administer(cluster, "select pg_reload_conf()");
        forgetDeadRuns(cluster);
        administer(cluster, "create database " + TEMPLATE);
        Database.external(cluster.ownerUrl(TEMPLATE)).close();
        return cluster;
    }

    /** Databases are named by the process that made them. */
    private static void forgetDeadRuns(Cluster cluster) {
        for (String name : names(cluster)) {
            long pid = Long.parseLong(name.split("_")[1]);
            if (pid == PID || ProcessHandle.of(pid).isEmpty()) {
                administer(cluster, "drop database if exists " + name + " with (force)");
            }
        }
    }

    private static List<String> names(Cluster cluster) {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where datname ~ '^(test|template)_[0-9]+(_|$)'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void administer(String statement) {
        administer(CLUSTER, statement);
    }

    private static void administer(Cluster cluster, String command) {
        try (Connection connection = DriverManager.getConnection(cluster.ownerUrl("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
