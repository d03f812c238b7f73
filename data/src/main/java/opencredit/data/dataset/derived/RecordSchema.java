package opencredit.data.dataset.derived;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Disclose;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Bilingual;

/** JSON Schema 2020-12 of a dataset's records. */
public final class RecordSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** GB 32100-2015, table 1. */
    private static final String CREDIT_CODE = "^[0-9A-HJ-NP-RTUW-Y]{18}$";

    private RecordSchema() {}

    /** A whole record as readers get it, for {@code /v1/datasets/{id}/schema}. */
    public static ObjectNode record(Dataset dataset, Datasets datasets) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "/v1/datasets/" + dataset.id() + "/schema");
        describe(schema, dataset.title());
        ObjectNode members = object(schema);
        envelope(members, dataset, datasets);
        members.set("fields", fields(dataset, datasets));
        schema.set(
                "required",
                texts(List.of(
                        "id",
                        "dataset",
                        "version",
                        "seq",
                        "publishedAt",
                        "updatedAt",
                        "subject",
                        "authority",
                        "decisionDate",
                        "rule",
                        "edition",
                        "fields")));
        return schema;
    }

    /** The record's {@code fields}. */
    public static ObjectNode fields(Dataset dataset, Datasets datasets) {
        ObjectNode schema = JSON.objectNode();
        describe(schema, dataset.title());
        ObjectNode properties = object(schema);
        dataset.own().forEach(field -> properties.set(field.name(), value(field, datasets)));
        return schema;
    }

    private static void envelope(ObjectNode members, Dataset dataset, Datasets datasets) {
        members.putObject("id").put("type", "string").put("format", "uuid");
        members.putObject("dataset").put("const", dataset.id());
        members.putObject("version").put("type", "integer").put("minimum", 1);
        members.putObject("seq").put("type", "integer").put("minimum", 1);
        for (String instant : List.of("publishedAt", "updatedAt", "visibleUntil")) {
            members.putObject(instant).put("type", "string").put("format", "date-time");
        }
        for (String text : List.of("region", "rule", "edition")) {
            members.putObject(text).put("type", "string");
        }
        members.putObject("ruleAssumed").put("const", true);
        members.putObject("flags").put("type", "array").putObject("items").put("type", "string");
        dataset.published().stream().filter(Field::isEnvelope).forEach(field -> place(members, field, datasets));
        kind(members, "subject");
        kind(members, "counterparty");
        copy(members, "title", dataset, Role.TITLE, datasets);
        copy(members, "amount", dataset, Role.AMOUNT, datasets);
        require(members, "subject", List.of("name", "kind"));
        require(members, "counterparty", List.of("name", "kind"));
        require(members, "authority", List.of("name"));
        require(members, "publisher", List.of("name"));
    }

    private static void place(ObjectNode members, Field field, Datasets datasets) {
        List<String> path = field.path();
        if (path.size() == 1) {
            members.set(path.getFirst(), member(field, datasets));
            return;
        }
        String outer = path.getFirst();
        ObjectNode party = members.has(outer) ? (ObjectNode) members.get(outer) : members.putObject(outer);
        ObjectNode properties = party.has("properties") ? (ObjectNode) party.get("properties") : object(party);
        properties.set(path.getLast(), value(field, datasets));
    }

    /** A record's categories are a list, whether or not the column may hold several. */
    private static ObjectNode member(Field field, Datasets datasets) {
        ObjectNode schema = value(field, datasets);
        if (field.role() != Role.CATEGORY || schema.has("items")) {
            return schema;
        }
        ObjectNode list = JSON.objectNode();
        describe(list, field.label());
        schema.remove(List.of("title", "description"));
        return list.put("type", "array").set("items", schema);
    }

    /** Of each party the register says what it is, whether or not the columns do. */
    private static void kind(ObjectNode members, String member) {
        if (members.get(member) instanceof ObjectNode party
                && !party.get("properties").has("kind")) {
            ArrayNode kinds = ((ObjectNode) party.get("properties"))
                    .putObject("kind")
                    .put("type", "string")
                    .putArray("enum");
            Stream.of(SubjectKind.values()).map(SubjectKind::wire).forEach(kinds::add);
        }
    }

    private static void copy(ObjectNode members, String member, Dataset dataset, Role role, Datasets datasets) {
        dataset.field(role)
                .filter(field -> field.disclose() != Disclose.NEVER)
                .ifPresent(field -> members.set(member, value(field, datasets)));
    }

    private static void require(ObjectNode members, String member, List<String> names) {
        if (members.get(member) instanceof ObjectNode party) {
            party.set("required", texts(names));
        }
    }

    private static ObjectNode object(ObjectNode schema) {
        schema.put("type", "object").put("additionalProperties", false);
        return schema.putObject("properties");
    }

    /** One field's published value. */
    private static ObjectNode value(Field field, Datasets datasets) {
        ObjectNode schema = JSON.objectNode();
        describe(schema, field.label());
        shape(schema, field, datasets);
        return schema;
    }

    private static void shape(ObjectNode schema, Field field, Datasets datasets) {
        switch (field.type()) {
            case FieldType.Text(int maximum) -> text(schema, field, maximum);
            case FieldType.Code(String list, boolean several) -> code(schema, datasets.codes(list), several);
            case FieldType.Date() -> schema.put("type", "string").put("format", "date");
            case FieldType.Money(FieldType.Unit unit) ->
                schema.put("type", "string").put("pattern", "^-?[0-9]+[.][0-9]{2}$");
            case FieldType.CreditCode() -> schema.put("type", "string").put("pattern", CREDIT_CODE);
            case FieldType.WholeNumber() -> schema.put("type", "integer").put("minimum", 0);
            case FieldType.Decimal(int decimals) ->
                schema.put("type", "string").put("pattern", "^-?[0-9]+[.][0-9]{" + decimals + "}$");
            case FieldType.YesNo() -> schema.put("type", "boolean");
            case FieldType.Link() -> schema.put("type", "string").put("format", "uri");
            case FieldType.Count(int least, boolean total) ->
                schema.put("type", "integer").put("minimum", least).put("multipleOf", least);
            case FieldType.DatasetId() -> schema.put("type", "string");
            case FieldType.Reference(String dataset, FieldType.Tie tie) ->
                schema.put("type", "string").put("maxLength", FieldType.Reference.LONGEST);
        }
    }

    /** A masked name is as long as its star makes it. */
    private static void text(ObjectNode schema, Field field, int maximum) {
        schema.put("type", "string");
        if (field.disclose() == Disclose.PUBLIC) {
            schema.put("maxLength", maximum);
        }
    }

    private static void code(ObjectNode schema, CodeList list, boolean several) {
        ObjectNode one = several ? schema.put("type", "array").putObject("items") : schema;
        one.put("type", "string")
                .set(
                        "enum",
                        texts(list.codes().stream().map(CodeList.Code::value).toList()));
        if (list.codes().stream().anyMatch(code -> !code.value().matches("[\\x20-\\x7E]+"))) {
            one.set(
                    "x-enum-varnames",
                    texts(list.codes().stream().map(RecordSchema::constant).toList()));
        }
    }

    /** What generated clients call a value that is written in Chinese, such as {@code PUBLIC_CRITICISM}. */
    private static String constant(CodeList.Code code) {
        String words = code.title().en().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return words.replaceAll("^_|_$", "");
    }

    private static void describe(ObjectNode schema, Bilingual title) {
        schema.put("title", title.en()).put("description", title.zh());
    }

    private static ArrayNode texts(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
