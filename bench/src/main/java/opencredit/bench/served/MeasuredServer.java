package opencredit.bench.served;

import static opencredit.api.http.Route.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import opencredit.api.batches.UploadJobs;
import opencredit.api.cache.FillProgress;
import opencredit.api.cache.LedgerTail;
import opencredit.api.cache.SubjectCache;
import opencredit.api.caller.Reception;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.RouteTable;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.search.QueriedIndex;
import opencredit.api.search.RecentHits;
import opencredit.api.search.Search;
import opencredit.api.search.SearchAnswers;
import opencredit.api.search.Suggest;
import opencredit.api.serve.Index;
import opencredit.api.serve.Routes;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.api.subjects.OneSubject;
import opencredit.api.wire.Labels;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.bodies.Findings;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.RecordedValues;
import opencredit.data.store.read.Records;
import org.slf4j.LoggerFactory;

/** The register's server with the paths of this package beside its own. Serves until its standard input ends. */
public final class MeasuredServer {
    private MeasuredServer() {}

    /**
     * Serves the register of the environment.
     *
     * @param arguments the file of words to search for, and the file into which its port is written
     */
    public static void main(String... arguments) throws IOException {
        Path told = Path.of(arguments[1]);
        try {
            serve(Path.of(arguments[0]), told);
        } catch (IOException | RuntimeException failed) {
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            tell(told, trace.toString());
        }
    }

    private static void serve(Path words, Path told) throws IOException {
        // as serve does: each request is logged, on both sides of a comparison
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("opencredit")
                .setLevel(Level.INFO);
        try (Register register = Register.open(Settings.ofEnvironment());
                Index index = Index.open(register)) {
            index.follower().start();
            PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            try (Server server = Server.start(0, served(register, index, meters, words), new AccessLog(meters))) {
                tell(told, Integer.toString(server.port()));
                while (System.in.read() >= 0) {
                    // whoever started it is still there
                }
            }
        }
    }

    private static RouteTable served(Register register, Index index, PrometheusMeterRegistry meters, Path words)
            throws IOException {
        DearWork dear = new DearWork();
        LedgerTail tail = new LedgerTail(register.feed());
        Subjects subjects = new Subjects(register.database(), register.datasets());
        RouteTable ours = new Routes(
                        register,
                        new UploadJobs(register.database(), register.ledger(), register.jobs(), register.clock()),
                        index.view(),
                        index.followed(),
                        meters,
                        dear,
                        Reception.OPEN,
                        new FillProgress())
                .table();
        return ours.with(get(
                        "/bench/subjects/{code}",
                        // each asks a feature that has answered nobody before
                        request -> archivesAnew(register, subjects, tail).answer(request)))
                .with(get("/bench/suggest", suggestAnew(register, index, subjects, tail)))
                .with(get("/bench/search-anew", searchAnew(register, index, subjects, dear, tail)))
                .with(get("/bench/fixed/{size}", new FixedBytes()))
                .with(get("/bench/search", new BareSearch(index.searched(), Files.readAllLines(words))))
                .with(get("/bench/withdraw-ended", _ -> Text.of(withdrawEnded(register))));
    }

    private static OneSubject archivesAnew(Register register, Subjects subjects, LedgerTail tail) {
        return new OneSubject(
                subjects,
                new Findings(register.database(), register.datasets()),
                register.datasets(),
                new Cursors(register.settings().secret()),
                tail,
                register.clock());
    }

    /** As suggest, but no question is the same twice, so nothing is remembered. */
    private static Suggest suggestAnew(Register register, Index index, Subjects subjects, LedgerTail tail) {
        return new Suggest(
                index.searched(),
                new AtomicLong()::incrementAndGet,
                subjects,
                new Records(register.database()),
                new Authorities(register.database()),
                tail,
                register.clock());
    }

    /** As search, but no question is the same twice, so no hits are remembered. */
    private static Search searchAnew(
            Register register, Index index, Subjects subjects, DearWork dear, LedgerTail tail) {
        QueriedIndex asked = new QueriedIndex(index.searched(), new Authorities(register.database()));
        RecentHits hits = new RecentHits(asked, new AtomicLong()::incrementAndGet, dear, tail, register.clock());
        SearchAnswers answers = new SearchAnswers(
                new Records(register.database()),
                SubjectCache.summaries(subjects, tail, register.clock()),
                register.datasets(),
                new Labels(register.datasets()));
        Cursors cursors = new Cursors(register.settings().secret());
        Filters filters = new Filters(register.datasets(), new RecordedValues(register.database())::has);
        return new Search(hits, filters, answers, cursors, register.clock());
    }

    /** What the chores of a server do every hour, when the bench says so; how many records. */
    private static String withdrawEnded(Register register) {
        return Long.toString(register.ledger().withdrawEnded(register.clock().instant(), () -> false));
    }

    private static void tell(Path file, String what) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.writeString(half, what);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
