package opencredit.data.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One disclosure, checked and masked, before the ledger gives it an identity.
 *
 * @param key first 128 bits of the HMAC-SHA-256 of the natural key under {@code OPENCREDIT_SECRET}
 * @param counterparty the second party, or null
 * @param region six digits or a local code, from the authority's code, else the subject's, else null
 * @param categories published values of the category field's code list
 * @param documentNumber empty where there is none, or none is published
 * @param amount yuan, two decimals
 * @param window until when it may be shown
 * @param edition year of the national edition its columns follow
 * @param flags sorted, such as {@code missing:legalBasis}
 * @param standing in which state it is and when it is in force
 * @param fields other published fields by name: String, List of String, Long or Boolean
 */
public record Disclosure(
        String dataset,
        UUID key,
        Party subject,
        @Nullable Party counterparty,
        Party authority,
        @Nullable Party publisher,
        @Nullable String region,
        List<String> categories,
        @Nullable String title,
        String documentNumber,
        LocalDate decisionDate,
        @Nullable BigDecimal amount,
        Window window,
        String edition,
        List<String> flags,
        Standing standing,
        SortedMap<String, Object> fields) {

    /**
     * How long it may be shown.
     *
     * @param until exclusive; null for no end
     * @param rule the publication rule that gave it, such as {@code 2026/general}
     * @param assumed whether the record's facts left open which rule applies
     */
    public record Window(@Nullable Instant until, String rule, boolean assumed) {}

    /**
     * The values of roles beyond the envelope.
     *
     * @param state published code of the state, or null
     * @param from first day in force, or null
     * @param until last day in force, or null for no end
     * @param breach whether it reports that its subject broke an agreement
     */
    public record Standing(
            @Nullable String state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean breach,
            boolean secondPerson) {
        /** For a record without a state and a validity. */
        public static final Standing NONE = new Standing(null, null, null, false, false);

        /** The same, in that state. */
        public Standing inState(@Nullable String other) {
            return new Standing(other, from, until, breach, secondPerson);
        }

        /** The same, in force from that day through that day. */
        public Standing inForce(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Standing(state, first, last, breach, secondPerson);
        }

        /** The same, with a report of a breach or without. */
        public Standing withBreach(boolean reported) {
            return new Standing(state, from, until, reported, secondPerson);
        }

        /** The same, of a record that two people publish or of one that one person may. */
        public Standing withSecondPerson(boolean needed) {
            return new Standing(state, from, until, breach, needed);
        }
    }
}
