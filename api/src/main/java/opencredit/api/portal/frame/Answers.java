package opencredit.api.portal.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import opencredit.api.files.FileOrPage;
import opencredit.api.http.Access;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.QueryPair;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.portal.text.Data;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.memory.MemoryBudget;
import org.jspecify.annotations.Nullable;

/** The API as pages ask it: the same features by the same paths, without a socket between. Safe for threads. */
public final class Answers {
    /** A tree takes some six times the room of the answer's bytes. */
    private static final int BYTES_OF_A_TREE = 6;

    /** Parameters of lists that make a first page costly. */
    private static final List<String> COUNTS = List.of("total", "facets");

    private final Map<String, Feature> features;
    /**
     * What was read out of an answer that features remember, for as long as they do: a fifth of the work of a subject's
     * page. Nobody changes what is read.
     */
    private final Cache<Body, Data> read = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MemoryBudget.PAGES.bytes() / BYTES_OF_A_TREE)
            .weigher((Body body, Data data) -> body.bytes().length)
            .build();

    /** Those of these routes that answer everybody's GET; a page asks for pages, never for files. */
    public Answers(List<Route> routes) {
        this.features = routes.stream()
                .filter(route -> route.method() == Method.GET && route.access() instanceof Access.Public)
                .collect(Collectors.toUnmodifiableMap(Route::path, Answers::page));
    }

    private static Feature page(Route route) {
        return route.feature() instanceof FileOrPage either ? either.page() : route.feature();
    }

    /**
     * What the API answers. A reader whose quota is used up gets the same without counts, for a first page has none.
     *
     * @param path as routes are written, such as {@code /v1/records/{id}}
     * @throws Problem as the API does; the reader gets it as a page
     */
    public Data ask(String path, Request request) {
        Feature feature = features.get(path);
        if (feature == null) {
            throw new IllegalArgumentException("the API has no " + path);
        }
        Response answer = unlessUsedUp(() -> feature.answer(request), () -> feature.answer(uncounted(request)));
        return read.get(answer.body(), body -> Data.of(body.bytes()));
    }

    private static Request uncounted(Request request) {
        String query = QueryPair.of(request.query()).stream()
                .filter(pair -> COUNTS.stream().noneMatch(pair::is))
                .map(QueryPair::raw)
                .collect(Collectors.joining("&"));
        return new Request(request.path(), request.inPath(), query, request.language(), request.caller());
    }

    /** What costs much and only stands beside what a page is about; the other thing for a reader whose quota is used up. */
    public static <T> T unlessUsedUp(Supplier<T> costly, Supplier<T> otherwise) {
        try {
            return costly.get();
        } catch (Problem refused) {
            if (refused.type() == ProblemType.QUOTA_EXCEEDED) {
                return otherwise.get();
            }
            throw refused;
        }
    }

    /** The answer to what the page was asked, parameter by parameter. */
    public Data ask(String path, Reader reader) {
        return ask(path, reader.asks(path));
    }

    /** The answer to a question of the page's own. */
    public Data ask(String path, Reader reader, Map<String, String> query) {
        return ask(path, reader.asks(path, query));
    }

    /** The answer about something else than the page is about. */
    public Data about(String path, Reader reader, Map<String, String> inPath) {
        return ask(path, new Reader(path, inPath, Reader.nothing(), reader.kept(), reader.language(), reader.caller()));
    }

    /** The same; null where it is not, or no longer, there. */
    public @Nullable Data find(String path, Reader reader, Map<String, String> inPath) {
        try {
            return about(path, reader, inPath);
        } catch (Problem absent) {
            if (absent.type().status() < 500) {
                return null;
            }
            throw absent;
        }
    }
}
