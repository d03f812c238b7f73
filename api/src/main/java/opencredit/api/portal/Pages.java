package opencredit.api.portal;

import io.javalin.http.Handler;
import java.util.Map;
import opencredit.api.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * What every page is made with.
 *
 * @param answers the API
 */
public record Pages(Site site, Answers answers, Html html) {

    /** A handler of {@code page}. */
    public Handler handler(Page page) {
        return ctx -> {
            Reader reader = Reader.of(ctx);
            Shown shown = page.show(reader);
            html.send(ctx, shown);
        };
    }

    /** The frame of a page whose title is no text of ours. */
    public View view(Reader reader, String title) {
        return new View(site, reader, title);
    }

    /** The frame of a page with this title. */
    public View view(Reader reader, String zh, String en) {
        return new View(site, reader, reader.language().equals("zh") ? zh : en);
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
            View view,
            Map<String, Object> values,
            @Nullable ProblemType problem) {

        public Shown(String template, View view, Map<String, Object> values) {
            this(template, view, values, null);
        }
    }
}
