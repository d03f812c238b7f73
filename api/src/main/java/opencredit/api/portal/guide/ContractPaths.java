package opencredit.api.portal.guide;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The paths of the contract in one language, for whoever reads without scripts. */
public final class ContractPaths {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    private ContractPaths() {}

    /** One tag of the contract with its paths. */
    public record Section(String id, String title, List<Operation> operations) {}

    /** One path and method. */
    public record Operation(
            String method, String path, String summary, List<String> paragraphs, List<Parameter> parameters) {}

    /** @param required whether it has to be given */
    public record Parameter(String name, String description, boolean required) {}

    /** The sections in the order of the contract's tags. */
    static List<Section> read(String language) {
        JsonNode contract = ContractText.read(language);
        List<Section> sections = new ArrayList<>();
        for (JsonNode tag : contract.path("tags")) {
            String id = tag.path("name").textValue();
            sections.add(new Section(id, tag.path("description").asText(id), operations(contract, id)));
        }
        return sections;
    }

    private static List<Operation> operations(JsonNode contract, String tag) {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode what = operation.getValue();
                if (METHODS.contains(operation.getKey())
                        && what.path("tags").path(0).asText("").equals(tag)) {
                    found.add(operation(contract, path.getKey(), operation.getKey(), what));
                }
            }
        }
        return found;
    }

    private static Operation operation(JsonNode contract, String path, String method, JsonNode what) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode written : what.path("parameters")) {
            String reference = written.path("$ref").asText("");
            JsonNode one = reference.isEmpty() ? written : contract.at(reference.substring(1));
            parameters.add(new Parameter(
                    one.path("name").asText(),
                    one.path("description").asText(""),
                    one.path("required").asBoolean()));
        }
        String description = what.path("description").asText("").strip();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                what.path("summary").asText(""),
                description.isEmpty() ? List.of() : List.of(description.split("\\n\\s*\\n")),
                parameters);
    }
}
