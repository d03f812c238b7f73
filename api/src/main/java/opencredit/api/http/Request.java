package opencredit.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import opencredit.api.caller.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A question to a feature: of a reader through the network, or of a page that shows the answer.
 *
 * @param path of the API, as the answer's links name it
 * @param inPath the parameters in the path, by name
 * @param query as in the address, percent-encoded
 * @param language {@code zh} or {@code en}
 * @param caller who asks, for what is shared out
 * @param visit how they came, where the page is for staff
 * @param headers those that the server lets in; never cookies
 * @param content the body
 */
public record Request(
        String path,
        Map<String, String> inPath,
        @Nullable String query,
        String language,
        Caller caller,
        Visit visit,
        Headers headers,
        Content content) {

    /** A request from inside, which has no headers and no body. */
    public Request(String path, Map<String, String> inPath, @Nullable String query, String language, Caller caller) {
        this(path, inPath, query, language, caller, Visit.NONE, _ -> null, InputStream::nullInputStream);
    }

    /** The same with another body. */
    public Request with(Content other) {
        return new Request(path, inPath, query, language, caller, visit, headers, other);
    }

    /** The same with other headers, and another body. */
    public Request with(Headers others, Content other) {
        return new Request(path, inPath, query, language, caller, visit, others, other);
    }

    /** A parameter in the path. */
    public String inPath(String name) {
        String value = inPath.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no {" + name + "} in this path");
        }
        return value;
    }

    /** A header's value; null where there is none. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Headers by name, in any case of letters. */
    @FunctionalInterface
    public interface Headers {
        @Nullable
        String get(String name);
    }

    /** The body, which can be read once. */
    @FunctionalInterface
    public interface Content {
        /** @throws IOException where the body breaks off or is no HTTP; so does each read of it */
        InputStream open() throws IOException;
    }
}
