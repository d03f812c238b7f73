package opencredit.api;

import io.javalin.http.Handler;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.cache.Holdings;
import opencredit.api.cache.LedgerTail;
import opencredit.api.cache.Summaries;
import opencredit.api.catalog.Catalogue;
import opencredit.api.catalog.CodeLists;
import opencredit.api.catalog.Schemas;
import opencredit.api.changes.Changes;
import opencredit.api.downloads.Downloads;
import opencredit.api.files.Sender;
import opencredit.api.health.Live;
import opencredit.api.health.Metrics;
import opencredit.api.health.Ready;
import opencredit.api.http.Cursors;
import opencredit.api.http.Feature;
import opencredit.api.http.RouteTable;
import opencredit.api.limits.DearWork;
import opencredit.api.match.Match;
import opencredit.api.portal.Answers;
import opencredit.api.portal.Assets;
import opencredit.api.portal.Portal;
import opencredit.api.portal.Site;
import opencredit.api.records.NewestRecords;
import opencredit.api.records.OneRecord;
import opencredit.api.records.RecordHistory;
import opencredit.api.records.RecordList;
import opencredit.api.search.RecentHits;
import opencredit.api.search.Search;
import opencredit.api.search.SearchAnswers;
import opencredit.api.search.SearchFile;
import opencredit.api.search.Suggest;
import opencredit.api.statistics.PublishersOf;
import opencredit.api.statistics.StatisticsOf;
import opencredit.api.statistics.TimelinessOf;
import opencredit.api.subjects.OneSubject;
import opencredit.api.subjects.SubjectRecords;
import opencredit.api.wire.Labels;
import opencredit.api.wire.RecordPages;
import opencredit.data.dataset.Datasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.rule.WorkingDays;
import opencredit.data.store.Authorities;
import opencredit.data.store.Database;
import opencredit.data.store.Feed;
import opencredit.data.store.Records;
import opencredit.data.store.Statistics;
import opencredit.data.store.Subjects;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.store.publishers.Timeliness;
import opencredit.search.SearchIndex;
import opencredit.search.follow.Follower;

/** Every path and who answers it: the object graph of what is served, on one screen. */
public final class Routes {

    private Routes() {}

    /** All that a server of this register answers. */
    public static RouteTable of(
            Settings settings,
            Datasets datasets,
            Database database,
            SearchIndex index,
            Follower follower,
            PrometheusMeterRegistry meters,
            DearWork dear,
            Clock clock) {
        Records records = new Records(database);
        Subjects subjects = new Subjects(database, datasets);
        Feed feed = new Feed(database);
        LedgerTail tail = new LedgerTail(feed, clock);
        Cursors cursors = new Cursors(settings.secret());
        Labels labels = new Labels(datasets);
        Holdings holdings = new Holdings(records, datasets, tail, clock);
        RecordPages pages = new RecordPages(records, cursors, labels, dear, tail, clock);
        Catalogue catalogue = new Catalogue(settings.cityName(), settings.cityRegion(), datasets, holdings);
        RecordList list = new RecordList(datasets, pages);
        Sender sender = new Sender(Sender.READERS);
        Downloads downloads = new Downloads(datasets, records, clock, sender, tail);
        SearchFile found = new SearchFile(index, datasets, records, clock, sender, tail);
        SearchAnswers answers = new SearchAnswers(records, new Summaries(subjects, tail, clock), datasets, labels);

        Map<String, Feature> features = new LinkedHashMap<>();
        features.put("/v1/datasets", catalogue::all);
        features.put("/v1/datasets/{dataset}", catalogue::one);
        features.put("/v1/datasets/{dataset}/records", list);
        features.put("/v1/codes/{list}", new CodeLists(datasets));
        features.put("/v1/records", new NewestRecords(records, datasets, tail, clock));
        features.put("/v1/records/{id}", new OneRecord(records, datasets, tail, clock));
        features.put("/v1/records/{id}/history", new RecordHistory(records, clock));
        features.put("/v1/subjects/{code}", new OneSubject(subjects, datasets, tail, clock));
        features.put("/v1/subjects/{code}/records", new SubjectRecords(datasets, subjects, pages, clock));
        RecentHits hits = new RecentHits(index, follower::changes, dear, tail, clock);
        Search search = new Search(hits, datasets, answers, cursors, clock);
        features.put("/v1/search", search);
        features.put(
                "/v1/suggest",
                new Suggest(index, follower::changes, subjects, records, new Authorities(database), tail, clock));
        features.put("/v1/changes", new Changes(feed, records, datasets, dear, tail, clock));
        features.put(
                "/v1/statistics",
                new StatisticsOf(new Statistics(database, datasets), datasets, labels, dear, tail, clock));
        WorkingDays workingDays = WorkingDaysReader.load();
        Timeliness timeliness = new Timeliness(database, datasets, workingDays);
        features.put("/v1/statistics/timeliness", new TimelinessOf(timeliness, dear, tail, clock));
        PublishersOf publishers = new PublishersOf(
                new Publishers(database, datasets, workingDays),
                datasets,
                timeliness.calendarUntil(),
                dear,
                tail,
                clock);
        features.put("/v1/statistics/publishers", publishers::all);
        features.put("/v1/statistics/publishers/{publisher}", publishers::one);

        Site site = new Site(
                settings.cityName(),
                settings.cityRegion(),
                settings.publicUrl(),
                settings.contact(),
                holdings,
                new Assets());
        Portal portal = new Portal(site, new Answers(features), datasets, clock);
        Map<String, Handler> routes = new LinkedHashMap<>(portal.routes());
        features.forEach((path, feature) -> routes.put(path, feature.handler()));
        routes.put("/v1/datasets/{dataset}/records", fileOrPage(downloads, list));
        routes.put("/v1/search", fileOrPage(found, search));
        routes.put("/v1/datasets/{dataset}/schema", new Schemas(datasets));
        routes.put("/v1/match", new Match(index, subjects, dear, tail, clock));
        routes.put("/health/live", new Live());
        routes.put("/health/ready", new Ready(tail, follower));
        routes.put("/metrics", new Metrics(meters));
        return new RouteTable(routes, portal.problems());
    }

    private static Handler fileOrPage(Handler file, Feature feature) {
        Handler page = feature.handler();
        return ctx -> (Sender.isAskedBy(ctx) ? file : page).handle(ctx);
    }
}
