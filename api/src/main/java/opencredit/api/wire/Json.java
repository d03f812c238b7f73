package opencredit.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.api.http.Body;

/** JSON as this API writes it: absent values are left out. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A value as JSON text. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** A whole answer. */
    public static Body body(Object value) {
        try {
            return Body.of(MAPPER.writeValueAsBytes(value), "application/json");
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** JSON that is known to be well-formed. */
    public static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("stored content is not JSON", notOurs);
        }
    }
}
