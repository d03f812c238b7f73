package opencredit.data.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** A subject as a record writes it. */
record SubjectOf(String name, String kind) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SubjectOf content(String content) {
        try {
            JsonNode subject = JSON.readTree(content).path("subject");
            return new SubjectOf(
                    subject.path("name").asText(), subject.path("kind").asText());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("stored content is not JSON", notOurs);
        }
    }

    /** Where a subject is registered, if its code says. */
    static @Nullable String region(String code) {
        return code.matches("..\\d{6}.*") ? code.substring(2, 8) : null;
    }
}
