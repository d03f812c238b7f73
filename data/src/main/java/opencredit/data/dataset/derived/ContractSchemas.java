package opencredit.data.dataset.derived;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;

/**
 * The region of {@code openapi.yaml} that holds the schema of each dataset's {@code fields}, as components
 * {@code PenaltiesFields} and so on. The rest of the contract is written by hand.
 */
final class ContractSchemas {
    private static final String BEGIN = "# derived: dataset schemas";
    private static final String END = "# end of derived";

    private ContractSchemas() {}

    /** The contract with its region written anew; unchanged when it has no such region. */
    public static String withSchemas(String contract, Datasets datasets) {
        int begin = contract.indexOf(BEGIN);
        int end = contract.indexOf(END);
        if (begin < 0 || end < begin) {
            return contract;
        }
        int from = contract.indexOf('\n', begin) + 1;
        int to = contract.lastIndexOf('\n', end) + 1;
        String indent = contract.substring(to, end);
        return contract.substring(0, from) + schemas(datasets, indent) + contract.substring(to);
    }

    private static String schemas(Datasets datasets, String indent) {
        StringBuilder out = new StringBuilder();
        for (Dataset dataset : datasets.all()) {
            out.append(indent).append(component(dataset)).append(":\n");
            members(out, RecordSchema.fields(dataset, datasets), indent + "  ");
        }
        return out.toString();
    }

    /** Such as {@code PenaltiesFields}. */
    static String component(Dataset dataset) {
        StringBuilder name = new StringBuilder();
        for (String word : dataset.id().split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.append("Fields").toString();
    }

    private static void members(StringBuilder out, JsonNode object, String indent) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            out.append(indent).append(member.getKey()).append(':');
            value(out, member.getValue(), indent);
        }
    }

    /** Small things on one line, as JSON, which is YAML too. */
    private static void value(StringBuilder out, JsonNode value, String indent) {
        boolean block = value.isObject() && !value.isEmpty() && value.toString().length() > 100;
        if (!block) {
            out.append(' ').append(value).append('\n');
            return;
        }
        out.append('\n');
        members(out, value, indent + "  ");
    }
}
