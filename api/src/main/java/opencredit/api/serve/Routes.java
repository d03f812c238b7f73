package opencredit.api.serve;

import static opencredit.api.http.Route.get;
import static opencredit.api.http.Route.post;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import opencredit.api.batches.UploadJobs;
import opencredit.api.cache.FillProgress;
import opencredit.api.cache.HeldCells;
import opencredit.api.cache.Holdings;
import opencredit.api.cache.LedgerTail;
import opencredit.api.cache.SubjectCache;
import opencredit.api.caller.Reception;
import opencredit.api.catalog.Catalogue;
import opencredit.api.catalog.CodeLists;
import opencredit.api.catalog.RemediesOf;
import opencredit.api.catalog.Schemas;
import opencredit.api.catalog.Templates;
import opencredit.api.changes.ChangeGroups;
import opencredit.api.changes.Changes;
import opencredit.api.downloads.Downloads;
import opencredit.api.files.FileNames;
import opencredit.api.files.FileOrPage;
import opencredit.api.files.Sender;
import opencredit.api.health.Live;
import opencredit.api.health.Metrics;
import opencredit.api.health.Ready;
import opencredit.api.http.Feature;
import opencredit.api.http.Route;
import opencredit.api.http.RouteTable;
import opencredit.api.limits.DearWork;
import opencredit.api.log.VerifierKeyOf;
import opencredit.api.match.Match;
import opencredit.api.money.MoneyOf;
import opencredit.api.portal.Portal;
import opencredit.api.portal.frame.Answers;
import opencredit.api.portal.frame.Site;
import opencredit.api.portal.guide.ContractFiles;
import opencredit.api.portal.staff.StaffPages;
import opencredit.api.publishers.PublishersNow;
import opencredit.api.publishers.PublishersOf;
import opencredit.api.publishers.RegionsOf;
import opencredit.api.publishers.TimelinessOf;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.records.NewestRecords;
import opencredit.api.records.RecordById;
import opencredit.api.records.RecordHistory;
import opencredit.api.records.RecordList;
import opencredit.api.records.RecordLookup;
import opencredit.api.search.FoundChanges;
import opencredit.api.search.QueriedIndex;
import opencredit.api.search.RecentHits;
import opencredit.api.search.Search;
import opencredit.api.search.SearchAnswers;
import opencredit.api.search.SearchFile;
import opencredit.api.search.Suggest;
import opencredit.api.serve.staff.OwnRoutes;
import opencredit.api.serve.staff.StaffRoutes;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.api.statistics.FindingsOf;
import opencredit.api.statistics.StatisticsOf;
import opencredit.api.statistics.bodies.BodiesOf;
import opencredit.api.subjects.OneSubject;
import opencredit.api.subjects.RecentSubjects;
import opencredit.api.subjects.SubjectRecords;
import opencredit.api.subjects.SubjectSearch;
import opencredit.api.wire.Labels;
import opencredit.api.wire.RecordPages;
import opencredit.data.contact.ContactsReader;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.follow.FollowedView;
import opencredit.data.store.archive.SubjectProfiles;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.bodies.Findings;
import opencredit.data.store.bodies.PublicBodies;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Seal;
import opencredit.data.store.feed.EntryGroups;
import opencredit.data.store.feed.RecordsByIds;
import opencredit.data.store.money.MoneyScan;
import opencredit.data.store.publishers.Timeliness;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.read.Feed;
import opencredit.data.store.read.RecordedValues;
import opencredit.data.store.read.Records;
import opencredit.data.store.read.Statistics;
import opencredit.data.tile.CountyMapReader;
import opencredit.search.follow.SearchView;

/** Every route and who answers it: the object graph of what is served. */
public final class Routes {
    private final StaffRoutes staff;
    private final Settings settings;
    private final Datasets datasets;
    private final Database database;
    private final SearchView search;
    private final FollowedView<?> followed;
    private final PrometheusMeterRegistry meters;
    private final DearWork dear;
    private final Reception reception;
    private final FillProgress filling;
    private final Clock clock;
    private final CountsReader counts;
    private final Records records;
    private final Subjects subjects;
    private final Feed feed;
    private final LedgerTail tail;
    private final Cursors cursors;
    private final Labels labels;
    private final Filters filters;
    private final HeldCells cells;
    private final Holdings holdings;
    private final RecordPages pages;
    private final Sender sender;
    private final Timeliness timeliness;
    private final Findings findings;
    private final PublishersNow publishersNow;
    private final OwnRoutes own;

    /**
     * What all features share.
     *
     * @param followed the same view, as it is kept level
     * @param reception knows keys and who is signed in
     */
    public Routes(
            Register register,
            UploadJobs uploads,
            SearchView search,
            FollowedView<?> followed,
            PrometheusMeterRegistry meters,
            DearWork dear,
            Reception reception,
            FillProgress filling) {
        this.staff = new StaffRoutes(register, uploads);
        this.settings = register.settings();
        this.datasets = register.datasets();
        this.database = register.database();
        this.search = search;
        this.followed = followed;
        this.meters = meters;
        this.dear = dear;
        this.reception = reception;
        this.filling = filling;
        this.clock = register.clock();
        this.sender = new Sender(Sender.READERS, dear.quotas());
        this.counts = new CountsReader(database);
        this.records = register.records();
        this.subjects = new Subjects(database, datasets, counts);
        this.feed = register.feed();
        this.tail = new LedgerTail(feed);
        this.cursors = new Cursors(settings.secret());
        this.labels = new Labels(datasets);
        this.filters = new Filters(datasets, new RecordedValues(database)::has);
        this.cells = new HeldCells(counts, tail, clock);
        this.holdings = new Holdings(records, cells, datasets, () -> Seal.isDemonstration(database), tail, clock);
        this.pages = new RecordPages(records, cursors, labels, dear, tail, clock);
        this.timeliness = new Timeliness(database, WorkingDaysReader.load(), counts);
        this.findings = new Findings(database, datasets, counts);
        this.publishersNow = PublishersNow.of(register, counts, dear, tail);
        this.own = new OwnRoutes(register, filters, pages, cursors, publishersNow);
    }

    /** All that a server of this register answers: the contract's routes in its order, then the pages. */
    public RouteTable table() {
        List<Route> contract = contract();
        Portal portal = new Portal(
                Site.of(settings, holdings, filling),
                new Answers(contract),
                datasets,
                CountyMapReader.load(settings.home(), datasets.codes("regions")).orElse(null),
                new StaffPages(contract, reception, clock),
                clock);
        return new RouteTable(
                Stream.concat(contract.stream(), portal.routes().stream()).toList(), portal.problems());
    }

    private List<Route> contract() {
        return Stream.of(disclosed(), staff.all(own), service())
                .flatMap(List::stream)
                .toList();
    }

    /** What is published, for everybody. */
    private List<Route> disclosed() {
        Catalogue catalogue = new Catalogue(settings.cityName(), settings.cityRegion(), datasets, holdings);
        PublishersOf publishers = publishers();
        RecentHits hits = new RecentHits(queriedIndex(), search::changes, dear, tail, clock);
        RecordLookup lookup = new RecordLookup(new RecordsByIds(database), dear, tail, clock);
        return List.of(
                get("/v1/datasets", catalogue::all),
                get("/v1/datasets/{dataset}", catalogue::one),
                get("/v1/datasets/{dataset}/schema", new Schemas(datasets)),
                get("/v1/datasets/{dataset}/template.xlsx", new Templates(datasets)),
                get("/v1/datasets/{dataset}/records", recordList()),
                staff.creation(),
                get("/v1/codes/{list}", new CodeLists(datasets)),
                get("/v1/remedies", new RemediesOf(datasets, ContactsReader.load(settings.home()))),
                get("/v1/records", new NewestRecords(records, datasets, lookup, tail, clock)),
                post("/v1/records/lookup", lookup),
                get("/v1/records/{id}", new RecordById(records, datasets, tail, clock)),
                staff.correction(),
                get("/v1/records/{id}/history", new RecordHistory(records, clock)),
                staff.withdrawal(),
                staff.restoration(),
                get("/v1/subjects", subjectSearch()),
                get("/v1/subjects/{code}", new OneSubject(subjects, findings, datasets, cursors, tail, clock)),
                get("/v1/subjects/{code}/records", new SubjectRecords(datasets, filters, subjects, pages, clock)),
                get("/v1/search", search(hits)),
                get("/v1/search/changes", new FoundChanges(hits, feed, filters, clock)),
                get("/v1/suggest", suggest()),
                post("/v1/match", new Match(search.index(), subjects, dear, tail, clock)),
                get("/v1/changes", new Changes(feed, records, filters, dear, tail, clock)),
                get("/v1/changes/groups", new ChangeGroups(new EntryGroups(database), filters, dear, tail, clock)),
                staff.ownChanges(),
                get("/v1/statistics", statistics()),
                get("/v1/statistics/timeliness", new TimelinessOf(timeliness, dear, tail, clock)),
                get("/v1/statistics/publishers", publishers::all),
                get("/v1/statistics/publishers/{publisher}", publishers::one),
                get("/v1/statistics/regions", regions()),
                get("/v1/statistics/findings", new FindingsOf(findings, labels, dear, tail, clock)),
                get("/v1/statistics/bodies", bodies()),
                get("/v1/statistics/money", money()));
    }

    /** The contract, and what those who run the service look at. */
    private List<Route> service() {
        return List.of(
                get("/v1/verifier-key", new VerifierKeyOf(settings.signingKey().verifier(), settings.publicUrl())),
                get("/v1/openapi.json", ContractFiles.json(settings.publicUrl())),
                get("/v1/openapi.yaml", ContractFiles.yaml()),
                get("/health/live", new Live()),
                get("/health/ready", new Ready(tail, followed, filling)),
                get("/metrics", new Metrics(meters)));
    }

    private Feature recordList() {
        return new FileOrPage(
                new Downloads(datasets, filters, records, clock, sender, tail),
                new RecordList(datasets, filters, pages));
    }

    private Feature subjectSearch() {
        return new SubjectSearch(
                new RecentSubjects(search.index(), search::changes, dear, tail, clock),
                SubjectCache.profiles(new SubjectProfiles(database, datasets, counts), tail, clock),
                datasets,
                cursors,
                clock);
    }

    private Feature search(RecentHits hits) {
        SearchAnswers answers =
                new SearchAnswers(records, SubjectCache.summaries(subjects, tail, clock), datasets, labels);
        return new FileOrPage(
                new SearchFile(queriedIndex(), datasets, filters, records, clock, sender, tail),
                new Search(hits, filters, answers, cursors, clock));
    }

    private QueriedIndex queriedIndex() {
        return new QueriedIndex(search.index(), new Authorities(database));
    }

    private Feature suggest() {
        return new Suggest(search.index(), search::changes, subjects, records, new Authorities(database), tail, clock);
    }

    private Feature statistics() {
        return new StatisticsOf(
                new Statistics(database, datasets), cells, subjects, datasets, filters, labels, dear, tail, clock);
    }

    private Feature bodies() {
        return new BodiesOf(new PublicBodies(database, findings, datasets, counts), datasets, dear, tail, clock);
    }

    private MoneyOf money() {
        return new MoneyOf(new MoneyScan(database, datasets), datasets, filters, cursors, dear, tail, clock);
    }

    private PublishersOf publishers() {
        return new PublishersOf(
                publishersNow, datasets, timeliness.calendarUntil().toString(), new FileNames(datasets, clock));
    }

    private RegionsOf regions() {
        return new RegionsOf(
                publishersNow, labels, timeliness.calendarUntil().toString(), new FileNames(datasets, clock));
    }
}
