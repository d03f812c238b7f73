package opencredit.data.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.Optional;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.ledger.Party;

/**
 * What the stages of a project share. A number is unique to its authority: another's project of the same number is another
 * project. An authority is one body whatever name a record gives it.
 *
 * @param number as numbers are compared
 * @param authority its code, or its name where it has none
 */
public record Project(String number, String authority) {

    /** The project of a record by its content; empty where that names none. */
    public static Optional<Project> of(JsonNode content) {
        String number = DocumentNumber.normalise(content.path("documentNumber").asText());
        JsonNode body = content.path("authority");
        Party authority =
                new Party(body.path("name").asText(), body.path("code").textValue(), null);
        String called = Objects.requireNonNullElse(authority.identity(), authority.name());
        return number.isEmpty() || called.isEmpty() ? Optional.empty() : Optional.of(new Project(number, called));
    }
}
