package opencredit.api.serve;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import opencredit.api.batches.UploadJobs;
import opencredit.api.cache.FillProgress;
import opencredit.api.caller.KeyGate;
import opencredit.api.caller.Reception;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.RouteTable;
import opencredit.api.keys.RegisterKeys;
import opencredit.api.keys.RegisterSessions;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Quotas;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.store.audit.RefusedAttempts;
import opencredit.data.store.db.Presence;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.KeyRing;
import opencredit.data.store.keys.StaffSessions;
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
        RefusedAttempts attempts = new RefusedAttempts(register.database(), register.clock());
        AuditMinute audit = opened.add(new AuditMinute(register, attempts, AuditMinute.BETWEEN));
        UploadJobs uploads =
                opened.add(new UploadJobs(register.database(), register.ledger(), register.jobs(), register.clock()));
        Chores chores = opened.add(new Chores(register, announcement, uploads, demo, filling));
        Server server = opened.add(listen(address, register, uploads, index, attempts, filling));
        opened.add(uploads::leave);
        audit.start();
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

    private static Server listen(
            @Nullable InetAddress address,
            Register register,
            UploadJobs uploads,
            Index index,
            RefusedAttempts attempts,
            FillProgress filling) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Settings settings = register.settings();
        DearWork dear = new DearWork(new Quotas(settings.quota()));
        int port = settings.port();
        Reception reception = new Reception(
                gate(register, attempts),
                new RegisterSessions(new StaffSessions(register.database(), register.clock())),
                dear.quotas(),
                settings.proxies());
        RouteTable table =
                new Routes(register, uploads, index.view(), index.followed(), meters, dear, reception, filling).table();
        try {
            return Server.start(address, port, table, new AccessLog(meters), reception);
        } catch (UncheckedIOException e) {
            throw occupied(port, e);
        }
    }

    private static KeyGate gate(Register register, RefusedAttempts attempts) {
        return new RegisterKeys(
                new KeyRing(register.database(), register.clock()),
                new ApiKeys(register.database(), register.datasets(), register.clock()),
                attempts);
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
