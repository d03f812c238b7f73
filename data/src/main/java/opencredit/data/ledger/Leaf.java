package opencredit.data.ledger;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An entry as the tree over the ledger holds it, at leaf index seq - 1 (RFC 6962). Its form never changes. */
final class Leaf {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final byte[] LEAF = {0};
    private static final int USUAL_LENGTH = 512;

    private Leaf() {}

    /** The RFC 8785 JSON of the entry: v, seq, at, event, reason, dataset, record, version, commitment. UTF-8. */
    public static byte[] json(Entry entry) {
        CanonicalJson json = new CanonicalJson(USUAL_LENGTH);
        json.raw("{\"at\":\"").raw(AT.format(entry.at())).raw("\"");
        if (entry.commitment() != null) {
            json.raw(",\"commitment\":").string(entry.commitment());
        }
        json.raw(",\"dataset\":").string(entry.dataset());
        json.raw(",\"event\":\"").raw(entry.event().wire());
        json.raw("\",\"reason\":").string(entry.reason());
        json.raw(",\"record\":\"").raw(entry.record().toString());
        json.raw("\",\"seq\":").raw(Long.toString(entry.seq()));
        json.raw(",\"v\":1,\"version\":").raw(Integer.toString(entry.version()));
        return json.raw("}").toBytes();
    }

    /** SHA-256(0x00 ‖ JSON), 32 bytes. */
    public static byte[] hash(Entry entry) {
        return Hashes.sha256(LEAF, json(entry));
    }
}
