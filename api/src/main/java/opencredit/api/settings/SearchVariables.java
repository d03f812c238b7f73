package opencredit.api.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import opencredit.search.EngineAddress;
import org.jspecify.annotations.Nullable;

/** Reads what the environment says of a search engine outside the process. */
final class SearchVariables {

    private final Function<Variable, String> values;
    private final BiConsumer<String, String> faults;

    /**
     * @param values of a variable, empty when it is absent
     * @param faults takes a sentence in Chinese and in English
     */
    SearchVariables(Function<Variable, String> values, BiConsumer<String, String> faults) {
        this.values = values;
        this.faults = faults;
    }

    /** Null where the home's own index is searched. */
    @Nullable
    EngineAddress read() {
        List<URI> nodes = nodes(values.apply(Variable.SEARCH_URL));
        EngineAddress address = new EngineAddress(
                nodes,
                given(Variable.SEARCH_USER),
                given(Variable.SEARCH_PASSWORD),
                given(Variable.SEARCH_API_KEY),
                certificate(given(Variable.SEARCH_CA)));
        checkAccess(address);
        return nodes.isEmpty() ? null : address;
    }

    private void checkAccess(EngineAddress address) {
        boolean user = address.user() != null;
        boolean key = address.apiKey() != null;
        if (user != (address.password() != null) || (user && key)) {
            faults.accept(
                    "OPENCREDIT_SEARCH_USER 和 OPENCREDIT_SEARCH_PASSWORD 应同时设置，且不能与 OPENCREDIT_SEARCH_API_KEY 并用。",
                    "OPENCREDIT_SEARCH_USER and OPENCREDIT_SEARCH_PASSWORD go together,"
                            + " and not with OPENCREDIT_SEARCH_API_KEY.");
        }
        if ((user || key || address.certificate() != null) && given(Variable.SEARCH_URL) == null) {
            faults.accept(
                    "设置了 OPENCREDIT_SEARCH_USER、_API_KEY 或 _CA，却没有 OPENCREDIT_SEARCH_URL。",
                    "OPENCREDIT_SEARCH_USER, _API_KEY and _CA mean nothing without OPENCREDIT_SEARCH_URL.");
        }
    }

    private @Nullable String given(Variable variable) {
        String value = values.apply(variable);
        return value.isEmpty() ? null : value;
    }

    private List<URI> nodes(String urls) {
        List<URI> nodes = new ArrayList<>();
        for (String url : urls.isEmpty() ? List.<String>of() : List.of(urls.split(",", -1))) {
            URI node = node(url.strip());
            if (node == null || (!nodes.isEmpty() && !path(node).equals(path(nodes.getFirst())))) {
                faults.accept(
                        "OPENCREDIT_SEARCH_URL 应为 http 或 https 网址，多个节点用英文逗号分隔且路径相同，不带用户名、问号和井号。",
                        "OPENCREDIT_SEARCH_URL must be http or https addresses, several nodes by comma and with one path,"
                                + " without user, query or fragment.");
                return List.of();
            }
            nodes.add(node);
        }
        return List.copyOf(nodes);
    }

    private static @Nullable URI node(String url) {
        try {
            URI node = new URI(url);
            boolean usable = List.of("http", "https").contains(String.valueOf(node.getScheme()))
                    && node.getHost() != null
                    && node.getQuery() == null
                    && node.getFragment() == null
                    && node.getUserInfo() == null;
            return usable ? node : null;
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    private static String path(URI node) {
        return Objects.requireNonNullElse(node.getPath(), "").replaceFirst("/+$", "");
    }

    private @Nullable Path certificate(@Nullable String file) {
        if (file == null) {
            return null;
        }
        try {
            Path path = Path.of(file).toAbsolutePath();
            try (InputStream pem = Files.newInputStream(path)) {
                CertificateFactory.getInstance("X.509").generateCertificate(pem);
            }
            return path;
        } catch (InvalidPathException | IOException | CertificateException unusable) {
            faults.accept(
                    "OPENCREDIT_SEARCH_CA 应为可读的 PEM 证书文件。",
                    "OPENCREDIT_SEARCH_CA must be a PEM file that can be read and holds a certificate.");
            return null;
        }
    }
}
