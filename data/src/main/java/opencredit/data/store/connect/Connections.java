package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import opencredit.data.store.embedded.Cluster;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections, waiting for nothing without an end; starts the embedded PostgreSQL again if it died. */
public final class Connections extends PGSimpleDataSource {
    /** Connections that stay open and send little: a lock, a listener. */
    public static final Duration PROMPT = Duration.ofSeconds(2);

    /**
     * A statement of a load, or of a migration, may go through the whole register; what moves meanwhile is watched where
     * it is written ({@link Watchdog}).
     */
    public static final Duration PATIENT = Duration.ofHours(1);

    private static final long serialVersionUID = 1;
    private static final String REFUSED = "08001";

    /** Seconds: on one network a connection takes milliseconds, and what takes longer is not there. */
    private static final int CONNECTS_WITHIN = 2;

    /** Seconds for the whole of it, names and passwords too, on a machine that is busy with a load. */
    private static final int LOGS_IN_WITHIN = 10;

    private static final int MILLISECONDS = 1_000;

    private final transient @Nullable Cluster cluster;

    /**
     * @param cluster to start again when it died, or null
     * @param silence how long a connection may say nothing while it is asked
     */
    public Connections(String url, @Nullable Cluster cluster, Duration silence) {
        this.cluster = cluster;
        setURL(url);
        setApplicationName("open-credit");
        limitWaits((int) silence.toSeconds());
        // else what a reader or a file submitted is in messages of errors, and so in the log
        setLogServerErrorDetail(false);
        // the few statements that readers repeat are planned once per connection
        setPreparedStatementCacheQueries(256);
        // a statement is first described, so that dates and numbers travel in binary from the first time on
        setBinaryTransfer(true);
        setReWriteBatchedInserts(true);
    }

    private void limitWaits(int silence) {
        setTcpKeepAlive(true);
        setConnectTimeout(CONNECTS_WITHIN);
        setLoginTimeout(LOGS_IN_WITHIN);
        setSslResponseTimeout(CONNECTS_WITHIN * MILLISECONDS);
        setCancelSignalTimeout(1);
        setSocketTimeout(silence);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return super.getConnection();
        } catch (SQLException failed) {
            if (cluster == null || !REFUSED.equals(failed.getSQLState())) {
                throw failed;
            }
            cluster.revive();
            return super.getConnection();
        }
    }
}
