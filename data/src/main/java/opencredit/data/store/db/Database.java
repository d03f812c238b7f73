package opencredit.data.store.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import opencredit.data.store.connect.Address;
import opencredit.data.store.connect.Bell;
import opencredit.data.store.connect.Connections;
import opencredit.data.store.connect.Pool;
import opencredit.data.store.connect.PoolKind;
import opencredit.data.store.connect.Refusal;
import opencredit.data.store.connect.ServingRole;
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
    /** The oldest whose UNIQUE NULLS NOT DISTINCT we use. */
    private static final int OLDEST = 15;

    private final @Nullable Cluster cluster;
    private final DataSource prompt;
    private final Map<PoolKind, Pool> pools = new EnumMap<>(PoolKind.class);
    private final Map<PoolKind, Jdbi> pooled = new EnumMap<>(PoolKind.class);
    private final boolean isGuarded;
    private @Nullable Bell bell;

    private Database(@Nullable Cluster cluster, String url, String ownerUrl) {
        this.cluster = cluster;
        this.prompt = new Connections(url, cluster, Connections.PROMPT);
        for (PoolKind kind : PoolKind.values()) {
            pools.put(kind, new Pool(kind, url, cluster));
        }
        pools.forEach((kind, pool) -> pooled.put(kind, jdbi(pool)));
        boolean migrated = false;
        try {
            DataSource owner =
                    ownerUrl.equals(url) ? batches() : new Connections(ownerUrl, cluster, Connections.PATIENT);
            this.isGuarded = migrate(owner);
            migrated = true;
        } finally {
            if (!migrated) {
                pools.values().forEach(Pool::close);
            }
        }
    }

    /** Starts, or adopts, the PostgreSQL in {@code home}; the last process to close it stops it. */
    public static Database embedded(Path home) {
        Cluster cluster = Cluster.open(home.resolve("postgres"));
        try {
            return new Database(cluster, cluster.servingUrl("postgres"), cluster.ownerUrl("postgres"));
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** Connects to a PostgreSQL from 15 by one role, which owns the tables; {@code url} as libpq or JDBC writes it. */
    public static Database external(String url) {
        return external(url, url);
    }

    /**
     * Connects to a PostgreSQL from 15.
     *
     * @param url of the role that serves
     * @param ownerUrl of the role that owns the tables: used to make and upgrade them, and closed before anything is served
     */
    public static Database external(String url, String ownerUrl) {
        return new Database(null, Address.jdbc(url), Address.jdbc(ownerUrl));
    }

    /** Whether the role that serves can neither change nor delete what is in the ledger, but by forgetting a record. */
    public boolean isGuarded() {
        return isGuarded;
    }

    /** For what no reader waits for. */
    public Jdbi jdbi() {
        return jdbi(PoolKind.DUTIES);
    }

    /** For one kind of question; each kind has its own ends to all waits. */
    public Jdbi jdbi(PoolKind kind) {
        return Objects.requireNonNull(pooled.get(kind));
    }

    /** A handle for what goes through the register: a batch, an end of windows. */
    public Handle open() {
        return jdbi(PoolKind.BATCHES).open();
    }

    /** A connection for a batch on its way. */
    public Connection connect() throws SQLException {
        return batches().getConnection();
    }

    private DataSource batches() {
        return Objects.requireNonNull(pools.get(PoolKind.BATCHES));
    }

    /** A connection outside the pools that is held long and asked little: a lock. */
    Connection hold() throws SQLException {
        return prompt.getConnection();
    }

    /** Rings when the ledger grew; hung up when first asked for. */
    synchronized Bell bell() {
        if (bell == null) {
            bell = new Bell(prompt);
        }
        return bell;
    }

    @Override
    public synchronized void close() {
        if (bell != null) {
            bell.close();
        }
        pools.values().forEach(Pool::close);
        if (cluster != null) {
            cluster.close();
        }
    }

    private boolean migrate(DataSource owner) {
        try {
            requireVersion();
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:opencredit/data/migrations")
                    .load()
                    .migrate();
            ServingRole.grant(owner, batches());
            return ServingRole.isGuarded(batches());
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
        try (Connection connection = prompt.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Unavailable(
                        "数据库是 PostgreSQL " + version + "，需要 " + OLDEST + " 或更新的版本",
                        "the database is PostgreSQL " + version + "; " + OLDEST + " or newer is needed");
            }
        }
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
