package opencredit.api.portal.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.portal.frame.Resource;
import org.yaml.snakeyaml.Yaml;

/**
 * The contract, and its texts in one language. A text is in both: the Chinese, a middle dot between spaces or on a line of
 * its own, the English. A schema that is derived from a dataset has the English as {@code title} and the Chinese as
 * {@code description}.
 */
final class ContractText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BETWEEN = Pattern.compile("\\s+·\\s+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<String> TEXTS = Set.of("title", "summary", "description");
    /** What is shown of answers is no text about them. */
    private static final Set<String> SHOWN = Set.of("example", "examples");

    private ContractText() {}

    /** The contract as it is written; who gets it may change it. */
    static ObjectNode read() {
        Map<String, Object> contract = new Yaml().load(Resource.text("/opencredit/api/openapi.yaml"));
        return JSON.valueToTree(contract);
    }

    /** The contract with its texts in this language. */
    static ObjectNode read(String language) {
        ObjectNode contract = read();
        translate(contract, language);
        return contract;
    }

    private static void translate(JsonNode node, String language) {
        if (node instanceof ObjectNode object) {
            joinTitles(object, language);
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (TEXTS.contains(member.getKey()) && member.getValue().isTextual()) {
                    object.put(member.getKey(), of(member.getValue().textValue(), language));
                } else if (!SHOWN.contains(member.getKey())) {
                    translate(member.getValue(), language);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> translate(element, language));
        }
    }

    /** A derived schema has one language in each of two members. */
    private static void joinTitles(ObjectNode schema, String language) {
        String title = schema.path("title").asText("");
        String description = schema.path("description").asText("");
        boolean isPair = !title.isEmpty()
                && !CHINESE.matcher(title).find()
                && CHINESE.matcher(description).find()
                && !BETWEEN.matcher(description).find();
        if (isPair) {
            schema.put("title", language.equals("zh") ? description : title);
            schema.remove("description");
        }
    }

    /** The half of a text that is in this language; a text of one part is both. */
    static String of(String text, String language) {
        Matcher between = BETWEEN.matcher(text);
        if (!between.find()) {
            return text;
        }
        return language.equals("zh") ? text.substring(0, between.start()) : text.substring(between.end());
    }
}
