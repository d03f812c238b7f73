package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import opencredit.data.store.embedded.Cluster;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections; starts the embedded PostgreSQL again if it died. */
public final class Connections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;
    private static final String REFUSED = "08001";

    private final transient @Nullable Cluster cluster;

    /** @param cluster to start again when it died, or null */
    public Connections(String url, @Nullable Cluster cluster) {
        this.cluster = cluster;
        setURL(url);
        setApplicationName("open-credit");
        setTcpKeepAlive(true);
        // the few statements that readers repeat are planned once per connection
        setPreparedStatementCacheQueries(256);
        // a statement is first described, so that dates and numbers travel in binary from the first time on
        setBinaryTransfer(true);
        setReWriteBatchedInserts(true);
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
