package opencredit.data.store.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Locale;
import opencredit.data.store.embedded.Cluster;
import org.jspecify.annotations.Nullable;

/** Connections of one kind, kept open once the first was asked for: a command needs those of one or two kinds only. */
public final class Pool extends HikariDataSource {
    /** Whether a connection that rested is alive it says at once, or it is not. Together with the wait: two seconds. */
    private static final Duration ALIVE_WITHIN = Duration.ofMillis(500);

    /** A firewall that forgets idle connections does so after minutes. */
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    /** @param cluster to start again when it died, or null */
    public Pool(PoolKind kind, String url, @Nullable Cluster cluster) {
        config(kind, url, cluster).copyStateTo(this);
    }

    private static HikariConfig config(PoolKind kind, String url, @Nullable Cluster cluster) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(kind.name().toLowerCase(Locale.ROOT));
        config.setDataSource(new Connections(url, cluster, kind.longestSilence()));
        config.setMaximumPoolSize(kind.connections());
        config.setMinimumIdle(1);
        // who asks first waits as long as anybody
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(kind.longestWait().toMillis());
        config.setValidationTimeout(ALIVE_WITHIN.toMillis());
        // a statement of our own: the driver's check counts in whole seconds
        config.setConnectionTestQuery("select 1");
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.setConnectionInitSql(kind.prepare());
        return config;
    }
}
