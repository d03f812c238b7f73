package opencredit.data.store.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as figures of money read it. */
record MoneyRow(UUID id, @Nullable String region, LocalDate decided, JsonNode content) {

    /** A field's value as text; empty where it has none. */
    String text(String field) {
        return content.path("fields").path(field).asText("");
    }

    /** A field's amount or ratio; null where it has none. */
    @Nullable
    BigDecimal decimal(@Nullable String field) {
        String text = field == null ? "" : text(field);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** A field's day; null where it has none. */
    @Nullable
    LocalDate day(String field) {
        String text = text(field);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The first of its categories; empty where it has none. */
    String category() {
        return content.path("categories").path(0).asText("");
    }

    String subject(String member) {
        return content.path("subject").path(member).asText("");
    }
}
