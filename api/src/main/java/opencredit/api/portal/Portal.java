package opencredit.api.portal;

import io.javalin.http.Handler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.api.http.ProblemPages;
import opencredit.api.portal.bodies.BodyPages;
import opencredit.api.portal.find.FindPages;
import opencredit.api.portal.numbers.NumberPages;
import opencredit.api.portal.read.ReadPages;
import opencredit.data.dataset.Datasets;

/** Every page and who makes it: the portal on one screen. */
public final class Portal {
    private final Pages pages;
    private final Datasets datasets;
    private final Clock clock;

    public Portal(Site site, Answers answers, Datasets datasets, Clock clock) {
        this.pages = new Pages(site, answers, new Html());
        this.datasets = datasets;
        this.clock = clock;
    }

    /** The handlers by path, as Javalin writes paths. */
    public Map<String, Handler> routes() {
        Map<String, Handler> routes = new LinkedHashMap<>(Documentation.routes(pages));
        routes.put("/assets/{version}/{file}", pages.site().assets().handler());

        routes.putAll(FindPages.routes(pages, datasets));
        routes.putAll(ReadPages.routes(pages, datasets, clock));
        routes.putAll(NumberPages.routes(pages, datasets));
        routes.putAll(BodyPages.routes(pages, datasets));

        routes.put("/problems/{code}", pages.handler(new ProblemTypePage(pages)));
        return routes;
    }

    /** What answers a reader whose page cannot be shown. */
    public ProblemPages problems() {
        return new ProblemPage(pages, datasets);
    }
}
