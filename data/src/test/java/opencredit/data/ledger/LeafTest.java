package opencredit.data.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The golden file fixes the form of leaves for ever: a change here would rewrite history. */
class LeafTest {
    private static final UUID FIRST = UUID.fromString("019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10");
    private static final UUID SECOND = UUID.fromString("019b2c6e-7d1b-7000-8000-000000000001");
    private static final String CONTENT =
            "{\"id\":\"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10\",\"title\":\"生产不合格建材 \\\"甲\\\"\",\"version\":1}";

    private static final List<Entry> ENTRIES = List.of(
            entry(1, "2026-05-25T02:11:09.123Z", Event.PUBLISHED, "first-publication", "penalties", FIRST, 1, 1),
            entry(2, "2026-05-25T02:11:09.123Z", Event.PUBLISHED, "first-publication", "licences", SECOND, 1, 2),
            entry(3, "2026-06-01T09:00:00Z", Event.AMENDED, "update", "penalties", FIRST, 2, 3),
            entry(4, "2026-06-01T09:00:00.1Z", Event.WITHDRAWN, "court-order", "penalties", FIRST, 2, 0),
            entry(5, "2026-12-31T23:59:59.999Z", Event.RESTORED, "objection-upheld", "penalties", FIRST, 3, 4),
            entry(
                    10_000_000_000L,
                    "2100-01-01T00:00:00Z",
                    Event.AMENDED,
                    "privacy",
                    "licences",
                    SECOND,
                    2147483647,
                    5));

    @Test
    void areTheGoldenOnes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : ENTRIES) {
            lines.append(HexFormat.of().formatHex(Leaf.hash(entry)))
                    .append(' ')
                    .append(new String(Leaf.json(entry), StandardCharsets.UTF_8))
                    .append('\n');
        }
        assertThat(lines.toString()).isEqualTo(golden());
    }

    @Test
    void areCanonical() throws IOException {
        for (Entry entry : ENTRIES) {
            assertThat(new JsonCanonicalizer(Leaf.json(entry)).getEncodedUTF8()).isEqualTo(Leaf.json(entry));
        }
    }

    private static Entry entry(
            long seq, String at, Event event, String reason, String dataset, UUID record, int version, int salt) {
        byte[] salts = new byte[Commitment.SALT_LENGTH];
        Arrays.fill(salts, (byte) salt);
        String commitment = event == Event.WITHDRAWN
                ? null
                : HexFormat.of().formatHex(Commitment.of(salts, CONTENT.getBytes(StandardCharsets.UTF_8)));
        UUID replacedBy = event == Event.WITHDRAWN ? SECOND : null;
        return new Entry(seq, Instant.parse(at), event, reason, dataset, record, version, commitment, replacedBy);
    }

    private static String golden() throws IOException {
        try (InputStream file = Objects.requireNonNull(LeafTest.class.getResourceAsStream("leaves.golden"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
