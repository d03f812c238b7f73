package opencredit.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** {@code openapi.yaml}, as the tests hold every exchange against it. */
public final class Contract {
    private static final String ID = "https://contract.test/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode root) {
        this.root = root;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, root.toString())));
    }

    /** Read once for all clients of a run, with the schemas made of it. */
    public static Contract shared() {
        return Shared.CONTRACT;
    }

    private static final class Shared {
        private static final Contract CONTRACT = read();
    }

    private static Contract read() {
        try {
            Path file = Path.of(System.getProperty("opencredit.root"), "openapi.yaml");
            return of(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A contract of that text. */
    static Contract of(String yaml) {
        return new Contract(JSON.valueToTree(new Yaml().load(yaml)));
    }

    /** Every operation. */
    public List<Operation> operations() {
        return Stream.of("get", "post")
                .flatMap(method -> operations(method).stream())
                .toList();
    }

    /** Methods and paths in the order of the file, such as {@code GET /v1/datasets}. */
    public List<String> routes() {
        List<String> routes = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** What a route demands of its caller; empty where it demands nothing. */
    public JsonNode security(String method, String path) {
        JsonNode operation = root.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
        return operation.has("security") ? operation.get("security") : root.path("security");
    }

    /** Every operation of a method. */
    public List<Operation> operations(String method) {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> {
            if (path.getValue().has(method)) {
                operations.add(new Operation(path.getKey(), method));
            }
        });
        return operations;
    }

    /**
     * The operation of a method, such as {@code get}, that answers a path without its query: of two whose templates fit,
     * the one that says more of the path literally.
     */
    public Optional<Operation> operation(String method, String path) {
        return operations(method).stream()
                .filter(operation -> operation.answers(path))
                .max(Comparator.comparingLong(Operation::literalParts));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    /** One path of the contract. */
    public final class Operation {
        private final String path;
        private final String method;

        private Operation(String path, String method) {
            this.path = path;
            this.method = method;
        }

        public String path() {
            return path;
        }

        public String id() {
            return node().path("operationId").textValue();
        }

        /** Whether it is for those alone who have a key. */
        public boolean needsKey() {
            return !security(method, path).isEmpty();
        }

        private JsonNode node() {
            return root.path("paths").path(path).path(method);
        }

        private boolean answers(String asked) {
            String[] ours = path.split("/", -1);
            String[] theirs = asked.split("/", -1);
            return ours.length == theirs.length
                    && IntStream.range(0, ours.length)
                            .allMatch(at -> isFree(ours[at]) ? !theirs[at].isEmpty() : ours[at].equals(theirs[at]));
        }

        private long literalParts() {
            return Arrays.stream(path.split("/", -1))
                    .filter(part -> !isFree(part))
                    .count();
        }

        private static boolean isFree(String part) {
            return part.startsWith("{");
        }

        /** Names of its query parameters. */
        public List<String> parameters() {
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : node().path("parameters")) {
                JsonNode resolved = resolve(parameter);
                if (resolved.path("in").textValue().equals("query")) {
                    names.add(resolved.path("name").textValue());
                }
            }
            return names;
        }

        /** The values that a query parameter may have; empty for any. */
        public List<String> choices(String parameter) {
            List<String> choices = new ArrayList<>();
            for (JsonNode each : node().path("parameters")) {
                JsonNode schema = resolve(each).path("schema");
                if (parameter.equals(resolve(each).path("name").textValue())) {
                    schema.path("items").path("enum").forEach(value -> choices.add(value.textValue()));
                    schema.path("enum").forEach(value -> choices.add(value.textValue()));
                }
            }
            return choices;
        }

        /** The statuses it documents. */
        public List<String> statuses() {
            List<String> statuses = new ArrayList<>();
            node().path("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses.stream().filter(status -> !status.equals("default")).toList();
        }

        /** The content types it documents for a status. */
        public List<String> contentTypes(int status) {
            List<String> types = new ArrayList<>();
            response(status).path("content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        private JsonNode response(int status) {
            JsonNode responses = node().path("responses");
            String name = Integer.toString(status);
            return resolve(responses.has(name) ? responses.get(name) : responses.path("default"));
        }

        /** What is wrong with a body, as the contract sees it. */
        public List<String> faults(int status, String contentType, JsonNode body) {
            String pointer = pointer(status) + "/content/"
                    + contentType.replace("~", "~0").replace("/", "~1") + "/schema";
            Schema schema =
                    schemas.computeIfAbsent(pointer, at -> registry.getSchema(SchemaLocation.of(ID + "#" + at)));
            return schema.validate(body).stream().map(Object::toString).toList();
        }

        private String pointer(int status) {
            JsonNode responses = node().path("responses");
            String name = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
            JsonNode response = responses.get(name);
            return response.has("$ref")
                    ? response.get("$ref").textValue().substring(1)
                    : "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method + "/responses/" + name;
        }
    }
}
