package opencredit.bench.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import opencredit.data.record.StoredRecord;

/**
 * A record that will be withdrawn.
 *
 * @param number of its document
 * @param subject credit code
 * @param day of its decision
 */
public record Target(UUID id, String dataset, String number, String subject, String day) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Says what a place is like. */
    static final Target EXAMPLE = new Target(new UUID(0, 0), "D", "N", "S", "T");

    /** Where readers meet it: by id, in its subject's archive, in a list, in search. */
    public static final List<Function<Target, String>> PLACES = List.of(
            target -> "/v1/records/" + target.id,
            target -> "/v1/subjects/" + target.subject + "/records?limit=1000&from=" + target.day + "&to=" + target.day,
            target -> "/v1/datasets/" + target.dataset + "/records?limit=100&number=" + encode(target.number)
                    + "&subject=" + target.subject,
            target -> "/v1/search?limit=100&q=" + encode(target.number) + "&dataset=" + target.dataset + "&subject="
                    + target.subject);

    /** Of what has a subject with a code and a number. */
    public static Optional<Target> of(StoredRecord record) {
        try {
            JsonNode content = JSON.readTree(record.content());
            String number = content.path("documentNumber").asText();
            String subject = content.at("/subject/code").asText();
            return number.isEmpty() || subject.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Target(
                            record.id(),
                            record.dataset(),
                            number,
                            subject,
                            content.path("decisionDate").asText()));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
