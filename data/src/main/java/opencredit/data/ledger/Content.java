package opencredit.data.ledger;

import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import opencredit.data.rule.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * The public content of a disclosure, in canonical form, before a record's id and a version's number are put into it:
 * so it can be compared with what a record shows already, and made into the next version's content.
 */
public final class Content {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
    private static final int USUAL_LENGTH = 4096;
    private static final int UUID_LENGTH = 36;

    private final byte[] bytes;
    private final int idAt;
    private final int versionAt;

    private Content(byte[] bytes, int idAt, int versionAt) {
        this.bytes = bytes;
        this.idAt = idAt;
        this.versionAt = versionAt;
    }

    public static Content of(Disclosure disclosure) {
        CanonicalJson json = new CanonicalJson(USUAL_LENGTH);
        beforeId(json, disclosure);
        int idAt = json.length();
        beforeVersion(json, disclosure);
        int versionAt = json.length();
        Instant until = disclosure.window().until();
        if (until != null) {
            json.raw(",\"visibleUntil\":\"").raw(moment(until)).raw("\"");
        }
        return new Content(json.raw("}").toBytes(), idAt, versionAt);
    }

    /** The canonical JSON of that version of that record, UTF-8. */
    public byte[] bytes(UUID id, int version) {
        byte[] number = Integer.toString(version).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(bytes.length + UUID_LENGTH + number.length);
        out.put(bytes, 0, idAt).put(id.toString().getBytes(StandardCharsets.US_ASCII));
        out.put(bytes, idAt, versionAt - idAt).put(number);
        return out.put(bytes, versionAt, bytes.length - versionAt).array();
    }

    /** Equal for two disclosures that publish the same: the first 128 bits of SHA-256. */
    public UUID digest() {
        ByteBuffer hash = ByteBuffer.wrap(Hashes.sha256(bytes));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** A version's content as that of another version, of another record if need be. */
    public static byte[] renamed(String content, UUID from, int fromVersion, UUID to, int toVersion) {
        // neither can stand anywhere else: in a string the quotes would be escaped, and only version is a number
        String renamed = content.replace("\"id\":\"" + from + "\"", "\"id\":\"" + to + "\"");
        String old = ",\"version\":" + fromVersion;
        int at = renamed.lastIndexOf(old);
        String out = renamed.substring(0, at) + ",\"version\":" + toVersion + renamed.substring(at + old.length());
        return out.getBytes(StandardCharsets.UTF_8);
    }

    private static void beforeId(CanonicalJson json, Disclosure it) {
        json.raw("{");
        if (it.amount() != null) {
            json.raw("\"amount\":\"")
                    .raw(it.amount().setScale(2, RoundingMode.HALF_UP).toPlainString())
                    .raw("\",");
        }
        party(json.raw("\"authority\":"), it.authority());
        list(json, "categories", it.categories());
        if (it.counterparty() != null) {
            party(json.raw(",\"counterparty\":"), it.counterparty());
        }
        json.raw(",\"dataset\":").string(it.dataset());
        json.raw(",\"decisionDate\":\"").raw(it.decisionDate().toString()).raw("\"");
        member(json, "documentNumber", it.documentNumber().isEmpty() ? null : it.documentNumber());
        json.raw(",\"edition\":").string(it.edition());
        json.raw(",\"fields\":").object(it.fields());
        list(json, "flags", it.flags());
        json.raw(",\"id\":\"");
    }

    private static void beforeVersion(CanonicalJson json, Disclosure it) {
        json.raw("\"");
        if (it.publisher() != null) {
            party(json.raw(",\"publisher\":"), it.publisher());
        }
        member(json, "region", it.region());
        member(json, "rule", it.window().rule());
        if (it.window().assumed()) {
            json.raw(",\"ruleAssumed\":true");
        }
        party(json.raw(",\"subject\":"), it.subject());
        member(json, "title", it.title());
        json.raw(",\"version\":");
    }

    /** A window ends at the city's midnight: nearly always one, which needs no formatter. */
    private static String moment(Instant instant) {
        OffsetDateTime there = instant.atOffset(CityTime.OFFSET);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate() + "T00:00:00" + CityTime.OFFSET
                : INSTANT.format(there);
    }

    private static void party(CanonicalJson json, Party party) {
        json.raw("{");
        if (party.code() != null) {
            json.raw("\"code\":").string(party.code()).raw(",");
        }
        if (party.kind() != null) {
            json.raw("\"kind\":\"").raw(party.kind().wire()).raw("\",");
        }
        json.raw("\"name\":").string(party.name()).raw("}");
    }

    private static void member(CanonicalJson json, String name, @Nullable String value) {
        if (value != null) {
            json.raw(",\"").raw(name).raw("\":").string(value);
        }
    }

    private static void list(CanonicalJson json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.raw(",\"").raw(name).raw("\":").strings(values);
        }
    }
}
