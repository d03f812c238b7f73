package opencredit.api.service;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.api.batches.UploadJobs;
import opencredit.api.cache.FillProgress;
import opencredit.api.cache.LedgerTail;
import opencredit.api.caller.Reception;
import opencredit.api.contract.ContractClient;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.RouteTable;
import opencredit.api.keys.RegisterKeys;
import opencredit.api.keys.RegisterSessions;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Quotas;
import opencredit.api.query.Filters;
import opencredit.api.serve.Routes;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.Eventually;
import opencredit.data.counts.CountsView;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.follow.FollowedView;
import opencredit.data.follow.Follower;
import opencredit.data.follow.View;
import opencredit.data.intake.Intake;
import opencredit.data.intake.job.IntakeBudget;
import opencredit.data.intake.job.IntakeJobs;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.store.audit.RefusedAttempts;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.KeyRing;
import opencredit.data.store.keys.StaffSessions;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.RecordedValues;
import opencredit.data.store.read.Records;
import opencredit.data.store.write.Ledger;
import opencredit.data.store.write.Staging;
import opencredit.search.SearchIndex;
import opencredit.search.follow.SearchView;
import opencredit.search.lucene.LuceneIndex;

/** A register that is served: real PostgreSQL, real Lucene, a real socket. */
public final class TestService implements AutoCloseable {
    /** Penalties and licences that {@link #shared} starts with. */
    public static final int PENALTIES = 240, LICENCES = 120;

    private final Settings settings;
    private final String url;
    private final MovableClock clock;
    private final Datasets datasets;
    private final Database database;
    private final Ledger ledger;
    private final Feed feed;
    private final SearchIndex index;
    private final Follower follower;
    /** More than all tests ask from one address in an hour. */
    private final DearWork dear = new DearWork(new Quotas(1_000_000));

    private final RefusedAttempts attempts;
    private final Register register;
    private final UploadJobs uploads;
    private final FillProgress filling = new FillProgress();
    private final RouteTable table;
    private final Server server;
    private final ContractClient client;
    private final Claims claims = new Claims();

    public TestService() {
        this(TestDatasets.shipped());
    }

    /** A register of other datasets than the program's own. */
    public TestService(Datasets datasets) {
        this(
                datasets.equals(TestDatasets.shipped()) ? TestSettings.HOME : TestSettings.homeWithoutDuties(),
                TestDatabase.createUrl(),
                new MovableClock(),
                datasets,
                LuceneIndex.open(TestSettings.indexFolder()));
    }

    /** With an engine of the test's own. */
    public TestService(SearchIndex engine) {
        this(TestSettings.HOME, TestDatabase.createUrl(), new MovableClock(), TestDatasets.shipped(), engine);
    }

    /** One whose database is reached by an address of the test's own. */
    public static TestService at(String url) {
        return new TestService(
                TestSettings.HOME,
                url,
                new MovableClock(),
                TestDatasets.shipped(),
                LuceneIndex.open(TestSettings.indexFolder()));
    }

    /** One whose operator has files of its own in the home. */
    public static TestService withHome(Path home) {
        return new TestService(
                home,
                TestDatabase.createUrl(),
                new MovableClock(),
                TestDatasets.shipped(),
                LuceneIndex.open(TestSettings.indexFolder()));
    }

    private TestService(Path home, String url, MovableClock clock, Datasets datasets, SearchIndex engine) {
        this.settings = TestSettings.at(home);
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
        Intake intake = new Intake(datasets, database, ledger, settings.secret(), clock);
        IntakeJobs jobs = new IntakeJobs(intake, ledger, settings.home(), IntakeBudget.ofThisProcess());
        this.register =
                new Register(settings, datasets, database, ledger, feed, new Records(database), intake, jobs, clock);
        this.uploads = new UploadJobs(database, ledger, jobs, clock);
        this.attempts = new RefusedAttempts(database, clock);
        FollowedView<?> followed = follower.view(SearchView.NAME);
        this.table = new Routes(register, uploads, view, followed, meters, dear, reception(), filling).table();
        this.server = Server.start(null, 0, table, new AccessLog(meters), reception());
        this.client = new ContractClient(server.port());
    }

    /** Knows the register's keys, for a server of a test's own. */
    public Reception reception() {
        return new Reception(
                new RegisterKeys(new KeyRing(database, clock), keys(), attempts),
                new RegisterSessions(new StaffSessions(database, clock)),
                dear.quotas(),
                settings.proxies());
    }

    public ApiKeys keys() {
        return new ApiKeys(database, datasets, clock);
    }

    /** Attempts that were refused, which a server writes once a minute. */
    public RefusedAttempts attempts() {
        return attempts;
    }

    /** A second server on the same database, with connections, caches and an index of its own. */
    public TestService another() {
        return new TestService(settings.home(), url, clock, datasets, LuceneIndex.open(TestSettings.indexFolder()));
    }

    /** What it answers, for a server of a test's own. */
    public RouteTable table() {
        return table;
    }

    /** What is served, as the chores of a server know it. */
    public Register register() {
        return register;
    }

    /** Submitted files. */
    public UploadJobs uploads() {
        return uploads;
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
        disclosures.forEach(claims::add);
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
        Stream.<AutoCloseable>of(server, uploads, register.jobs(), follower, index, database)
                .forEach(TestService::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
