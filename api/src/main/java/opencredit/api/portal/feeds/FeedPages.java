package opencredit.api.portal.feeds;

import java.util.List;
import opencredit.api.http.Feature;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.data.dataset.reading.Datasets;

/** The feeds by path. */
public final class FeedPages {
    private FeedPages() {}

    /** Their routes. */
    public static List<Route> routes(Pages pages, Datasets datasets) {
        FeedSource changes = new ChangesFeed(pages, datasets);
        FeedSource search = new SearchFeed(pages, datasets);
        return List.of(
                Route.get("/changes.atom", answer(changes, FeedFormat.ATOM)),
                Route.get("/changes.json", answer(changes, FeedFormat.JSON)),
                Route.get("/search.atom", answer(search, FeedFormat.ATOM)),
                Route.get("/search.json", answer(search, FeedFormat.JSON)));
    }

    private static Feature answer(FeedSource source, FeedFormat format) {
        return request -> {
            NewsFeed feed = source.read(Reader.of(request));
            return Response.of(format.write(feed))
                    .with("X-Robots-Tag", "noindex, noarchive")
                    .with("Content-Language", feed.language());
        };
    }
}
