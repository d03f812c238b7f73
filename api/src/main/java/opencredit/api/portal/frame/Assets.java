package opencredit.api.portal.frame;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Body;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;

/** Style sheets and scripts of pages, each at an address that changes with its bytes and may be kept for ever. */
public final class Assets {
    /** A year: the longest that RFC 9111 thinks of. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String WEB_JARS = "/META-INF/resources/webjars/";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Body> files = new LinkedHashMap<>();

    public Assets() {
        put("pico.css", webJar("org.webjars.npm", "picocss__pico", "css/pico.min.css"), CSS);
        put("portal.css", "portal.css", CSS);
        put("portal.js", "portal.js", SCRIPT);
        put("echarts.js", "echarts/echarts.common.min.js", SCRIPT);
        put("pictures.js", "pictures.js", SCRIPT);
        put("tables.js", "tables.js", SCRIPT);
        put("preview.js", "preview.js", SCRIPT);
        put("api.js", "api.js", SCRIPT);
        put("upload.js", "upload.js", SCRIPT);
        put("batch.js", "batch.js", SCRIPT);
        put("swagger-ui.css", webJar("org.webjars", "swagger-ui", "swagger-ui.css"), CSS);
        put("swagger-ui.js", webJar("org.webjars", "swagger-ui", "swagger-ui-bundle.js"), SCRIPT);
    }

    private void put(String name, String resource, String contentType) {
        files.put(name, Body.of(Resource.bytes(resource), contentType));
    }

    /** Where a file is, whatever its version: the JAR says which it has. */
    private static String webJar(String group, String name, String file) {
        String properties = new String(
                Resource.bytes("/META-INF/maven/" + group + '/' + name + "/pom.properties"), StandardCharsets.UTF_8);
        String version = properties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow();
        return WEB_JARS + name + '/' + version + '/' + file;
    }

    /** The address of a file. */
    public String path(String name) {
        Body file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + file.tag() + '/' + name;
    }

    /** Answers {@code /assets/{version}/{file}}. */
    public Response answer(Request request) {
        String name = request.inPath("file");
        Body file = files.get(name);
        if (file == null || !file.tag().equals(request.inPath("version"))) {
            throw Paths.unknown(name, ProblemType.NOT_FOUND);
        }
        Parameters.read(request, List.of());
        return Response.of(file).with("Cache-Control", FOR_EVER);
    }
}
