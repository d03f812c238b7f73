package opencredit.data.dataset.derived;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;

/** Frictionless Table Schema of a dataset's published fields, for readers of its CSV. */
public final class TableSchema {
    private TableSchema() {}

    /** The schema of the columns that the definition names, amounts in yuan. */
    public static ObjectNode of(Dataset dataset, Datasets datasets) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ArrayNode fields = schema.putArray("fields");
        dataset.published().forEach(field -> describe(fields.addObject(), field, datasets));
        return schema;
    }

    private static void describe(ObjectNode node, Field field, Datasets datasets) {
        node.put("name", field.name());
        node.put("title", field.label().en()).put("description", field.label().zh());
        switch (field.type()) {
            case FieldType.Text(int maximum) -> node.put("type", "string");
            case FieldType.Code(String list, boolean several) -> code(node, datasets.codes(list), several);
            case FieldType.Date() -> node.put("type", "date");
            case FieldType.Money(FieldType.Unit unit) -> node.put("type", "number");
            case FieldType.CreditCode() -> node.put("type", "string");
            case FieldType.WholeNumber() -> node.put("type", "integer");
            case FieldType.Decimal(int decimals) -> node.put("type", "number");
            case FieldType.YesNo() -> node.put("type", "boolean");
            case FieldType.Link() -> node.put("type", "string").put("format", "uri");
            case FieldType.Count(int least, boolean total) -> node.put("type", "integer");
            case FieldType.DatasetId() -> node.put("type", "string");
            case FieldType.Reference(String dataset, FieldType.Tie tie) -> node.put("type", "string");
        }
    }

    /** Several values stand in one cell, so no list of single values can bind it. */
    private static void code(ObjectNode node, CodeList list, boolean several) {
        node.put("type", "string");
        if (!several) {
            ArrayNode values = node.putObject("constraints").putArray("enum");
            list.codes().forEach(code -> values.add(code.value()));
        }
    }
}
