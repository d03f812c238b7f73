package opencredit.api.serve;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import opencredit.api.cache.FillProgress;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.RouteTable;
import opencredit.api.limits.DearWork;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.store.db.Presence;
import opencredit.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. */
public final class Serving implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final OpenedParts opened;
    private final String url;

    private Serving(OpenedParts opened, String url) {
        this.opened = opened;
        this.url = url;
    }

    /** Opens everything and listens; on return requests are answered. Fills an empty register when asked for. */
    public static Serving start(Settings settings, boolean demo) {
        return start(settings, demo, null);
    }

    /** The same for this machine alone: nobody else reaches its port. */
    public static Serving startAlone(Settings settings) {
        return start(settings, false, InetAddress.getLoopbackAddress());
    }

    private static Serving start(Settings settings, boolean demo, @Nullable InetAddress address) {
        OpenedParts opened = new OpenedParts();
        try {
            return start(settings, demo, address, opened);
        } catch (CompletionException e) {
            opened.close();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    private static Serving start(Settings settings, boolean demo, @Nullable InetAddress address, OpenedParts opened) {
        requireFree(address, settings.port());
        // the index needs no database to be opened, and both take their time
        CompletableFuture<SearchIndex> engine = CompletableFuture.supplyAsync(() -> Index.engine(settings));
        opened.add(() ->
                engine.thenAccept(SearchIndex::close).exceptionally(_ -> null).join());
        Register register = opened.add(Register.open(settings));
        warnOfOneRole(register);
        UndefinedDatasets.warn(register);
        long instance = Presence.newInstance(register.database());
        Index index = Index.of(engine.join(), register, instance);
        index.follower().declare();
        Announcement announcement = opened.add(new Announcement(register.database(), instance));
        opened.add(index);
        index.follower().start();
        FillProgress filling = new FillProgress();
        Chores chores = opened.add(new Chores(register, announcement, demo, filling));
        Server server = opened.add(listen(address, register, index, filling));
        chores.start();
        LOG.atInfo().addKeyValue("port", server.port()).log("ready");
        return new Serving(opened, "http://localhost:" + server.port());
    }

    private static void warnOfOneRole(Register register) {
        if (!register.database().isGuarded()) {
            LOG.warn(
                    "the database role that serves can change the ledger, for it owns the tables or has more rights than"
                            + " it needs, and only triggers stand in its way: see OPENCREDIT_DATABASE_OWNER_URL in"
                            + " docs/settings.md");
        }
    }

    /** Before anything is opened, which takes seconds; and the server's own words for it are no line for an operator. */
    private static void requireFree(@Nullable InetAddress address, int port) {
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException taken) {
            throw occupied(port, taken);
        }
    }

    private static Server listen(@Nullable InetAddress address, Register register, Index index, FillProgress filling) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        RouteTable table = new Routes(
                        register.settings(),
                        register.datasets(),
                        register.database(),
                        index.view(),
                        index.followed(),
                        meters,
                        new DearWork(),
                        filling,
                        register.clock())
                .table();
        return listen(address, register.settings().port(), table, new AccessLog(meters));
    }

    private static Server listen(@Nullable InetAddress address, int port, RouteTable table, AccessLog log) {
        try {
            return Server.start(address, port, table, log);
        } catch (UncheckedIOException e) {
            throw occupied(port, e);
        }
    }

    private static Occupied occupied(int port, Exception cause) {
        return new Occupied(
                "端口 " + port + " 已被占用或不允许使用；请用 OPENCREDIT_PORT 指定别的端口。",
                "Port " + port + " is in use or not allowed; name another in OPENCREDIT_PORT.",
                cause);
    }

    /** Where it answers on this machine. */
    public String url() {
        return url;
    }

    /** Takes no more requests, finishes those in flight, and leaves everything as the next start likes it. */
    @Override
    public void close() {
        LOG.info("stopping");
        opened.close();
        LOG.info("stopped");
    }
}
