package opencredit.api.portal.staff.frame;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.api.files.FileOrPage;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * The API as whoever is signed in asks it: every route of the contract, by the same access and the same feature as a
 * program with their key. Safe for threads.
 */
public final class StaffAnswers {
    private final Map<String, Route> routes;

    public StaffAnswers(List<Route> contract) {
        this.routes = contract.stream()
                .collect(Collectors.toUnmodifiableMap(
                        route -> route.method() + " " + route.path(), Function.identity()));
    }

    /**
     * What the API answers.
     *
     * @param path as routes are written, such as {@code /v1/records/{id}}
     * @throws Problem as the API does
     */
    public Data ask(Visitor visitor, String path, Map<String, String> inPath, Map<String, String> query) {
        return data(answer(Method.GET, path, request(visitor, path, inPath, query)));
    }

    /** The same of a path without parameters. */
    public Data ask(Visitor visitor, String path) {
        return ask(visitor, path, Map.of(), Map.of());
    }

    /** The same; null where it is not there, or no longer. */
    @Nullable
    public Data find(Visitor visitor, String path, Map<String, String> inPath) {
        try {
            return ask(visitor, path, inPath, Map.of());
        } catch (Problem absent) {
            if (absent.type().status() < 500) {
                return null;
            }
            throw absent;
        }
    }

    /**
     * Posts JSON.
     *
     * @param members of the object; those that are empty texts or lists are left out
     * @throws Problem as the API does
     */
    public Data post(
            Visitor visitor,
            String path,
            Map<String, String> inPath,
            Map<String, String> query,
            SequencedMap<String, Object> members) {
        members.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        byte[] json = Json.body(members).bytes();
        Request request = request(visitor, path, inPath, query)
                .with(
                        name -> name.equalsIgnoreCase("Content-Type") ? "application/json" : null,
                        () -> new ByteArrayInputStream(json));
        return data(answer(Method.POST, path, request));
    }

    /** The same of a path without parameters. */
    public Data post(Visitor visitor, String path, Map<String, String> inPath, SequencedMap<String, Object> members) {
        return post(visitor, path, inPath, Map.of(), members);
    }

    /**
     * Posts the body of the visitor's own request as it came: a form with a file.
     *
     * @param once by which the same form that is sent again is known
     * @throws Problem as the API does
     */
    public Data forward(Visitor visitor, String path, Map<String, String> query, String once) {
        Request sent = visitor.request();
        Request request = request(visitor, path, Map.of(), query)
                .with(name -> name.equalsIgnoreCase("Idempotency-Key") ? once : sent.header(name), sent.content());
        return data(answer(Method.POST, path, request));
    }

    /** What the API answers with a file. */
    public Response file(Visitor visitor, String path, Map<String, String> inPath, Map<String, String> query) {
        return answer(Method.GET, path, request(visitor, path, inPath, query));
    }

    /** What the API goes on telling; a browser that was cut off says what it has heard. */
    public Response follow(Visitor visitor, String path, Map<String, String> inPath) {
        Request sent = visitor.request();
        Request request = request(visitor, path, inPath, Map.of())
                .with(name -> name.equalsIgnoreCase("Last-Event-ID") ? sent.header(name) : null, sent.content());
        return answer(Method.GET, path, request);
    }

    private static Request request(
            Visitor visitor, String path, Map<String, String> inPath, Map<String, String> query) {
        Reader reader = visitor.reader();
        return new Request(filled(path, inPath), inPath, QueryStrings.of(query), reader.language(), reader.caller());
    }

    private Response answer(Method method, String path, Request request) {
        Route route = routes.get(method + " " + path);
        if (route == null) {
            throw new IllegalArgumentException("the API has no " + method + " " + path);
        }
        Feature feature = route.feature() instanceof FileOrPage either ? either.page() : route.feature();
        return feature.answer(route.admit(request));
    }

    private static String filled(String path, Map<String, String> inPath) {
        String filled = path;
        for (Entry<String, String> place : inPath.entrySet()) {
            filled = filled.replace('{' + place.getKey() + '}', QueryStrings.encode(place.getValue()));
        }
        return filled;
    }

    private static Data data(Response response) {
        return Data.of(response.body().bytes());
    }
}
