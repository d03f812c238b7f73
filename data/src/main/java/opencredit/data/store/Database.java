package opencredit.data.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import javax.sql.DataSource;
import opencredit.data.store.connect.Address;
import opencredit.data.store.connect.Bell;
import opencredit.data.store.connect.Connections;
import opencredit.data.store.connect.Refusal;
import opencredit.data.store.embedded.Cluster;
import opencredit.data.store.embedded.Unavailable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.NullArgument;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/** The register's PostgreSQL: embedded in the home, or elsewhere. Migrated on opening. Safe for threads. */
public final class Database implements AutoCloseable {
    /** Beyond this many at once two cores only switch between them. */
    private static final int CONNECTIONS = 10;

    /** How many exports read a chunk at the same moment: they share what readers of single records leave. */
    private static final int EXPORTS = 3;

    /** Counts at the same moment: each may read the register from end to end, on a core of its own. */
    private static final int COUNTS = 2;

    /** How long one may take: ten times what a million records do; whoever asked is told to come again. */
    private static final String LONGEST_COUNT = "set statement_timeout = '10s'";

    /** The oldest whose UNIQUE NULLS NOT DISTINCT we use. */
    private static final int OLDEST = 15;

    /**
     * One plan for all values (see {@code Sql}), and by an index in the list's order: a bitmap of two indexes looks cheap
     * while a register is being filled, and reads both from end to end.
     */
    private static final String READERS = "set plan_cache_mode = force_generic_plan; set enable_bitmapscan = off";

    private final @Nullable Cluster cluster;
    private final DataSource source;
    private final HikariDataSource pool;
    private final HikariDataSource exportPool;
    private final HikariDataSource countPool;
    private final Jdbi jdbi;
    private final Jdbi exports;
    private final Jdbi unpooled;
    private final Jdbi counts;
    private @Nullable Bell bell;

    private Database(@Nullable Cluster cluster, String url) {
        this.cluster = cluster;
        this.source = new Connections(url, cluster);
        migrate();
        this.pool = pool("main", CONNECTIONS, READERS);
        this.exportPool = pool("exports", EXPORTS, "set enable_bitmapscan = off");
        this.countPool = pool("counts", COUNTS, LONGEST_COUNT);
        this.jdbi = jdbi(pool);
        this.exports = jdbi(exportPool);
        this.counts = jdbi(countPool);
        this.unpooled = jdbi(source);
    }

    /** Starts, or adopts, the PostgreSQL in {@code home}; the last process to close it stops it. */
    public static Database embedded(Path home) {
        Cluster cluster = Cluster.open(home.resolve("postgres"));
        try {
            return new Database(cluster, cluster.url("postgres"));
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** Connects to a PostgreSQL from 15; {@code url} as libpq or JDBC writes it. */
    public static Database external(String url) {
        return new Database(null, Address.jdbc(url));
    }

    /** For everything short. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** A small pool of their own for exports, so that slow readers never starve the others. */
    public Jdbi exports() {
        return exports;
    }

    /** A handle on a connection outside the pools. */
    Handle open() {
        return unpooled.open();
    }

    /** A small pool of their own for counts and groups, cut off after 10 seconds, so that they never starve the others. */
    public Jdbi counts() {
        return counts;
    }

    /** A connection outside the pools, for what holds one long: a batch on its way, a listener. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Rings when the ledger grew; hung up when first asked for. */
    synchronized Bell bell() {
        if (bell == null) {
            bell = new Bell(source);
        }
        return bell;
    }

    @Override
    public synchronized void close() {
        if (bell != null) {
            bell.close();
        }
        countPool.close();
        exportPool.close();
        pool.close();
        if (cluster != null) {
            cluster.close();
        }
    }

    private void migrate() {
        try {
            requireVersion();
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:opencredit/data/migrations")
                    .load()
                    .migrate();
        } catch (SQLException failed) {
            throw new Unavailable(
                    "无法连接：" + Refusal.zh(failed), "cannot connect to the database: " + firstLine(failed), failed);
        } catch (FlywayException failed) {
            throw unmigrated(failed);
        }
    }

    /** In our words: Flyway's name methods of its own, which nobody who runs the register can call. */
    private static Unavailable unmigrated(FlywayException failed) {
        if (failed.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return new Unavailable(
                    "库中已有其他程序的表，请为本程序另建一个空数据库",
                    "it holds tables of another program: make an empty database for this one",
                    failed);
        }
        SQLException cause = sqlCause(failed);
        return new Unavailable(
                "无法建立或升级表结构" + (cause == null ? "，请检查版本和权限" : "：" + Refusal.zh(cause)),
                "its tables cannot be made or upgraded: " + firstLine(cause == null ? failed : cause),
                failed);
    }

    private static @Nullable SQLException sqlCause(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private void requireVersion() throws SQLException {
        try (Connection connection = source.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Unavailable(
                        "数据库是 PostgreSQL " + version + "，需要 " + OLDEST + " 或更新的版本",
                        "the database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed");
            }
        }
    }

    /** @param prepare run on each new connection */
    private HikariDataSource pool(String name, int size, String prepare) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionInitSql(prepare);
        return new HikariDataSource(config);
    }

    private static Jdbi jdbi(DataSource pool) {
        Jdbi jdbi = Jdbi.create(pool);
        // PostgreSQL finds out the type of a null by itself
        jdbi.getConfig(Arguments.class).setUntypedNullArgument(new NullArgument(Types.NULL));
        // a failure never repeats what was bound
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerArrayType(String.class, "text");
        return jdbi;
    }

    private static String firstLine(Exception failed) {
        String message = String.valueOf(failed.getMessage());
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("no reason given");
    }
}
