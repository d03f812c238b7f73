package opencredit.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a search engine of its own runs, and how to be let in: by user and password, by API key, or by nothing.
 *
 * @param nodes any of them answers; {@code http} or {@code https}, with a path where a proxy wants one
 * @param apiKey as the engine writes keys: encoded, in one piece
 * @param certificate PEM file of the authority that signed the nodes' certificates; null for those Java trusts
 */
public record EngineAddress(
        List<URI> nodes,
        @Nullable String user,
        @Nullable String password,
        @Nullable String apiKey,
        @Nullable Path certificate) {

    /** Says nothing secret. */
    @Override
    public String toString() {
        return nodes.toString();
    }
}
