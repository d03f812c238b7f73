package opencredit.api.portal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import opencredit.api.http.ProblemPages;
import opencredit.api.http.Route;
import opencredit.api.portal.about.AboutPages;
import opencredit.api.portal.bodies.BodyPages;
import opencredit.api.portal.feeds.FeedPages;
import opencredit.api.portal.find.FindPages;
import opencredit.api.portal.frame.Answers;
import opencredit.api.portal.frame.Html;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Site;
import opencredit.api.portal.guide.GuidePages;
import opencredit.api.portal.integrity.IntegrityPages;
import opencredit.api.portal.money.MoneyPages;
import opencredit.api.portal.numbers.NumberPages;
import opencredit.api.portal.read.ReadPages;
import opencredit.api.portal.staff.StaffPages;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.tile.CountyMap;
import org.jspecify.annotations.Nullable;

/** Every page and who makes it: the portal on one screen. */
public final class Portal {
    private final Pages pages;
    private final Datasets datasets;
    private final @Nullable CountyMap map;
    private final StaffPages staff;

    /**
     * @param map of the counties; null where the operator supplies none
     * @param staff pages for those who sign in
     */
    public Portal(
            Site site, Answers answers, Datasets datasets, @Nullable CountyMap map, StaffPages staff, Clock clock) {
        this.pages = new Pages(site, answers, new Html(), clock);
        this.datasets = datasets;
        this.map = map;
        this.staff = staff;
    }

    /** Every page and what belongs to pages, beside the contract's routes. */
    public List<Route> routes() {
        return Stream.of(
                        SiteFiles.routes(pages.site().publicUrl()),
                        List.of(Route.get(
                                "/assets/{version}/{file}", pages.site().assets()::answer)),
                        FindPages.routes(pages, datasets),
                        ReadPages.routes(pages, datasets),
                        AboutPages.routes(pages, datasets),
                        GuidePages.routes(pages),
                        FeedPages.routes(pages, datasets),
                        NumberPages.routes(pages, datasets, map),
                        MoneyPages.routes(pages, datasets),
                        BodyPages.routes(pages, datasets),
                        IntegrityPages.routes(pages, datasets),
                        staff.routes(pages, datasets),
                        List.of(pages.route("/problems/{code}", new ProblemTypePage(pages))))
                .flatMap(List::stream)
                .toList();
    }

    /** What answers a reader whose page cannot be shown. */
    public ProblemPages problems() {
        return new ProblemPage(pages, datasets);
    }
}
