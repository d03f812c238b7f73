package opencredit.api.service;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.api.cache.FillProgress;
import opencredit.api.cache.LedgerTail;
import opencredit.api.contract.ContractClient;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.RouteTable;
import opencredit.api.limits.DearWork;
import opencredit.api.query.Filters;
import opencredit.api.serve.Routes;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.Eventually;
import opencredit.data.counts.CountsView;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.follow.Follower;
import opencredit.data.follow.View;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.IntakeBudget;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.RecordedValues;
import opencredit.data.store.read.Records;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import opencredit.data.text.Bilingual;
import opencredit.search.SearchIndex;
import opencredit.search.follow.SearchView;
import opencredit.search.lucene.LuceneIndex;

/** A register that is served: real PostgreSQL, real Lucene, a real socket. */
public final class TestService implements AutoCloseable {
    /** Penalties and licences that {@link #shared} starts with. */
    public static final int PENALTIES = 240, LICENCES = 120;

    private static final byte[] SECRET = "a secret of the tests, 32 bytes!".getBytes(StandardCharsets.UTF_8);

    private static final Path HOME = Path.of("target");

    private final Settings settings;
    private final String url;
    private final MovableClock clock;
    private final Datasets datasets;
    private final Database database;
    private final Ledger ledger;
    private final Feed feed;
    private final SearchIndex index;
    private final Follower follower;
    private final DearWork dear = new DearWork();
    private final FillProgress filling = new FillProgress();
    private final RouteTable table;
    private final Server server;
    private final ContractClient client;
    private final Map<String, String> publishers = new ConcurrentHashMap<>();

    public TestService() {
        this(TestDatasets.shipped());
    }

    /** A register of other datasets than the program's own. */
    public TestService(Datasets datasets) {
        this(
                datasets.equals(TestDatasets.shipped()) ? HOME : homeWithoutDuties(),
                TestDatabase.createUrl(),
                new MovableClock(),
                datasets,
                LuceneIndex.open(folder()));
    }

    /** The demonstration's bodies owe datasets of the program's own. */
    private static Path homeWithoutDuties() {
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "home");
            Files.writeString(home.resolve("duties.yaml"), "title: {zh: 公示职责, en: Publishing duties}\n");
            return home;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** With an engine of the test's own. */
    public TestService(SearchIndex engine) {
        this(HOME, TestDatabase.createUrl(), new MovableClock(), TestDatasets.shipped(), engine);
    }

    /** One whose database is reached by an address of the test's own. */
    public static TestService at(String url) {
        return new TestService(HOME, url, new MovableClock(), TestDatasets.shipped(), LuceneIndex.open(folder()));
    }

    /** One whose operator has files of its own in the home. */
    public static TestService withHome(Path home) {
        return new TestService(
                home, TestDatabase.createUrl(), new MovableClock(), TestDatasets.shipped(), LuceneIndex.open(folder()));
    }

    private TestService(Path home, String url, MovableClock clock, Datasets datasets, SearchIndex engine) {
        this.settings = new Settings(
                0, home, null, null, "http://localhost", SECRET, new Bilingual("临沂市", "Linyi"), "371300", "");
        this.index = engine;
        this.url = url;
        this.clock = clock;
        this.datasets = datasets;
        this.database = Database.external(url);
        this.ledger = new Ledger(database, clock, datasets.deadlines(WorkingDaysReader.load()));
        this.feed = new Feed(database);
        SearchView view = new SearchView(index, feed, datasets, View.Scope.EACH_SERVER);
        this.follower = new Follower(database, Presence.newInstance(database), List.of(view, new CountsView(database)));
        follower.start();
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        this.table = new Routes(
                        settings,
                        datasets,
                        database,
                        view,
                        follower.view(SearchView.NAME),
                        meters,
                        dear,
                        filling,
                        clock)
                .table();
        this.server = Server.start(0, table, new AccessLog(meters));
        this.client = new ContractClient(server.port());
    }

    /** A second server on the same database, with connections, caches and an index of its own. */
    public TestService another() {
        return new TestService(settings.home(), url, clock, datasets, LuceneIndex.open(folder()));
    }

    /** What it answers, for a server of a test's own. */
    public RouteTable table() {
        return table;
    }

    /** What is served, as the chores of a server know it. */
    public Register register() {
        Intake intake = new Intake(datasets, database, ledger, SECRET, clock);
        IntakeJobs jobs = new IntakeJobs(intake, ledger, settings.home(), IntakeBudget.ofThisProcess());
        return new Register(settings, datasets, database, ledger, feed, new Records(database), intake, jobs, clock);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "index");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    /** The one that most tests share, with some hundred records; it lives as long as the process, which may simply end. */
    public static TestService shared() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        private static final TestService SERVICE = filled();
    }

    /** One with the same records for a single test class, which then knows all that is in it. */
    public static TestService filled() {
        TestService service = new TestService();
        service.publish(
                IntStream.range(0, PENALTIES).mapToObj(Fictional::penalty).toList());
        service.publish(
                IntStream.range(0, LICENCES).mapToObj(Fictional::licence).toList());
        return service;
    }

    /** Publishes disclosures of one dataset, and returns when search and caches have them. */
    public Appended publish(List<Disclosure> disclosures) {
        disclosures.forEach(this::claim);
        try (Staging staging = Staging.open(database, disclosures.getFirst().dataset(), "test", Acts.LOAD)) {
            long row = 0;
            for (Disclosure disclosure : disclosures) {
                staging.publish(++row, disclosure);
            }
            Appended appended = ledger.append(staging.finish("{}"), rows -> {});
            awaitKnown(appended.seq());
            return appended;
        }
    }

    /** Classes run in any order: of two that publish one document, the later would amend the earlier's. */
    private void claim(Disclosure disclosure) {
        String document = disclosure.dataset() + " " + disclosure.documentNumber();
        String publisher = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Test"))
                        .findFirst()
                        .orElse("all"));
        String first = publishers.putIfAbsent(document, publisher);
        if (first != null && !first.equals(publisher)) {
            throw new IllegalStateException(document + " is published by " + first + " too");
        }
    }

    /** Publishes one, and returns its id. */
    public String publish(Disclosure disclosure) {
        publish(List.of(disclosure));
        return feed.after(feed.head() - 1, 1).entries().getFirst().record().toString();
    }

    /** Returns when search is level with an entry and no cache of the server answers from before it. */
    public void awaitKnown(long seq) {
        Eventually.holds("search is level with " + seq, () -> index.position() >= seq);
        Eventually.holds(
                "the server knows " + seq,
                () -> client.get("/health/ready").json().path("head").longValue() >= seq);
    }

    public ContractClient client() {
        return client;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Feed feed() {
        return feed;
    }

    /** What is shared out among readers. */
    public DearWork dear() {
        return dear;
    }

    /** What queries ask, for a feature of a test's own. */
    public Filters filters() {
        return new Filters(datasets, new RecordedValues(database)::has);
    }

    /** How far a demonstration is filled, which a test may set. */
    public FillProgress filling() {
        return filling;
    }

    /** How far the ledger is, for a feature of a test's own. */
    public LedgerTail tail() {
        return new LedgerTail(feed);
    }

    public MovableClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(server, follower, index, database).forEach(TestService::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
