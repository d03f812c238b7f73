package opencredit.data.store.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param number from 1, gap-free
 * @param deed what was done, or tried
 * @param causes of refused attempts: a JSON object of codes of problems and how often each; null for what was accepted
 * @param first the first of the entries that came of it; null where none did
 * @param previous the hash of the row before, in hexadecimal; zeros for the first row
 * @param hash over all of the above, in hexadecimal, as the database reckoned it
 */
public record ChainedAct(
        long number,
        Instant at,
        String actor,
        String deed,
        String outcome,
        @Nullable String reason,
        @Nullable String target,
        @Nullable Long batch,
        @Nullable Long first,
        @Nullable Long last,
        @Nullable String causes,
        String previous,
        String hash) {

    /** What the first row has for a row before it. */
    static final String BEGINNING = "0".repeat(64);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Microseconds, as PostgreSQL keeps them. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final long FORM = 1;

    /** When, to the microsecond, as the hash has it. */
    public String moment() {
        return MOMENT.format(at);
    }

    /** The hash that a row which says this must have: SHA-256 over its JSON, members in order (RFC 8785). */
    String reckonedHash() {
        ObjectNode row = JSON.createObjectNode()
                .put("actor", actor)
                .put("at", moment())
                .put("batch", batch)
                .put("causes", causes)
                .put("deed", deed)
                .put("first", first)
                .put("last", last)
                .put("number", number)
                .put("outcome", outcome)
                .put("previous", previous)
                .put("reason", reason)
                .put("target", target)
                .put("v", FORM);
        try {
            byte[] json = row.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
