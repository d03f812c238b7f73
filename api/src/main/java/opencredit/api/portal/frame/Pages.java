package opencredit.api.portal.frame;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import opencredit.api.http.Route;
import opencredit.api.problem.ProblemType;
import opencredit.data.rule.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What every page is made with.
 *
 * @param answers the API
 */
public record Pages(Site site, Answers answers, Html html, InstantSource clock) {

    /** The city's day, for what pages say of days gone by. */
    public LocalDate today() {
        return CityTime.day(clock.instant());
    }

    /** The route of a page. */
    public Route route(String path, Page page) {
        return Route.get(path, request -> html.response(page.show(Reader.of(request))));
    }

    /** The frame of a page whose title is no text of ours. */
    public PageView view(Reader reader, String title) {
        return new PageView(site, reader, title);
    }

    /** The frame of a page with this title. */
    public PageView view(Reader reader, String zh, String en) {
        return new PageView(site, reader, reader.language().equals("zh") ? zh : en);
    }

    /** One page: it asks the API and says what to show of the answer. */
    @FunctionalInterface
    public interface Page {
        Shown show(Reader reader);
    }

    /**
     * @param template of {@code src/main/jte}, without its ending
     * @param values its parameters beside {@code view}
     * @param problem why it does not show what it was asked for; null where it does
     */
    public record Shown(
            String template,
            PageView view,
            Map<String, Object> values,
            @Nullable ProblemType problem) {

        public Shown(String template, PageView view, Map<String, Object> values) {
            this(template, view, values, null);
        }
    }
}
