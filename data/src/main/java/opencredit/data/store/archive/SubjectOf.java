package opencredit.data.store.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * A party as a record writes it.
 *
 * @param name masked where it has to be
 * @param kind wire form
 */
public record SubjectOf(String name, String kind) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The subject of the record if it has the code, else the second party. */
    public static SubjectOf content(String content, String code) {
        try {
            JsonNode record = JSON.readTree(content);
            JsonNode subject = record.path("subject");
            JsonNode party = subject.path("code").asText().equals(code) ? subject : record.path("counterparty");
            return new SubjectOf(party.path("name").asText(), party.path("kind").asText());
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("stored content is not JSON", notOurs);
        }
    }

    /** The same under the name that a body is usually called by; as it is where that is null. */
    public SubjectOf called(@Nullable String usual) {
        return usual == null ? this : new SubjectOf(usual, kind);
    }

    /** Where a subject is registered, if its code says. */
    public static @Nullable String region(String code) {
        return code.matches("..\\d{6}.*") ? code.substring(2, 8) : null;
    }
}
