package opencredit.search.elasticsearch.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A document to write.
 *
 * @param version the ledger entry it follows from: the engine keeps the higher of two, whoever comes last
 * @param source JSON
 */
public record Write(String id, long version, byte[] source) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is left of a document that is gone: that it is, and since when, so that nothing older comes back. */
    static Write tombstone(String id, long version) {
        return new Write(id, version, new byte[] {'{', '}'});
    }

    static Write of(String id, long version, FieldValues fields) {
        try {
            return new Write(id, version, JSON.writeValueAsBytes(fields.values()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and numbers are JSON", impossible);
        }
    }
}
