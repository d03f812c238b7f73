package opencredit.search.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.elasticsearch.documents.Fields;

/** The definition of an index: {@code index.json}, and in its mapping the fields of the table of filters. */
final class IndexMapping {

    private static final ObjectMapper JSON = new ObjectMapper();

    private IndexMapping() {}

    static Reader definition() {
        try (InputStream fixed = IndexMapping.class.getResourceAsStream("index.json")) {
            JsonNode definition = JSON.readTree(Objects.requireNonNull(fixed));
            ObjectNode properties = (ObjectNode) definition.at("/mappings/properties");
            for (RecordFilter filter : RecordFilter.values()) {
                add(properties, filter);
            }
            return new StringReader(definition.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(ObjectNode properties, RecordFilter filter) {
        switch (filter.kind()) {
            case DATASET, REGION, BODY, CODE, ANSWER, NUMBER, SUBJECT ->
                addValues(properties, filter.indexField(), filter.facet().isPresent());
            case FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT ->
                properties.putObject(filter.indexField()).put("type", "long");
        }
    }

    /** What is not counted needs no column of its values, and what is only counted is not looked for. */
    private static void addValues(ObjectNode properties, String field, boolean isCounted) {
        String counted = Fields.counted(field);
        ObjectNode found = properties.putObject(field).put("type", "keyword");
        if (!isCounted || !counted.equals(field)) {
            found.put("doc_values", false);
        }
        if (isCounted && !counted.equals(field)) {
            properties.putObject(counted).put("type", "keyword").put("index", false);
        }
    }
}
