package opencredit.api.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import opencredit.api.http.Body;
import opencredit.api.http.Parameters;
import org.yaml.snakeyaml.Yaml;

/** The contract, as it is and rendered, with everything its page needs. */
public final class Documentation {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/";

    private Documentation() {}

    /** Its handlers by path; the contract names {@code publicUrl} beside the address it is asked at. */
    public static Map<String, Handler> routes(String publicUrl) {
        Page page = Page.withInlineStyles("api.html");
        String swagger = SWAGGER + version() + "/";
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/api", ctx -> {
            Parameters.read(ctx, List.of());
            page.send(ctx, Map.of());
        });
        routes.put("/assets/start.css", file("start.css", "text/css; charset=utf-8"));
        routes.put("/assets/api.js", file("api.js", "text/javascript; charset=utf-8"));
        routes.put("/assets/swagger-ui.css", file(swagger + "swagger-ui.css", "text/css; charset=utf-8"));
        routes.put("/assets/swagger-ui.js", file(swagger + "swagger-ui-bundle.js", "text/javascript; charset=utf-8"));
        routes.put("/favicon.ico", file("favicon.svg", "image/svg+xml"));
        routes.put("/robots.txt", file("robots.txt", "text/plain; charset=utf-8"));
        routes.put("/v1/openapi.yaml", file("/opencredit/api/openapi.yaml", "application/yaml"));
        routes.put("/v1/openapi.json", answer(() -> json(publicUrl)));
        return routes;
    }

    private static Handler file(String path, String contentType) {
        return answer(() -> Body.of(Resource.bytes(path), contentType));
    }

    /** Read when first asked for, and kept. */
    private static Handler answer(Supplier<Body> read) {
        Later<Body> body = new Later<>(read);
        return ctx -> send(ctx, body.get());
    }

    private static void send(Context ctx, Body body) {
        Parameters.read(ctx, List.of());
        body.send(ctx);
    }

    private static Body json(String publicUrl) {
        try {
            Map<String, Object> contract = new Yaml().load(Resource.text("/opencredit/api/openapi.yaml"));
            // the relative one first: a page must try the server it came from, whatever its name is today
            contract.put("servers", List.of(Map.of("url", "/"), Map.of("url", publicUrl)));
            return Body.json(new ObjectMapper().writeValueAsString(contract));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** The version of the WebJar is part of its paths; the JAR says which it is. */
    private static String version() {
        String properties = new String(
                Resource.bytes("/META-INF/maven/org.webjars/swagger-ui/pom.properties"), StandardCharsets.UTF_8);
        return properties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
