package opencredit.data.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import opencredit.data.record.StoredRecord;

/** Records whose cells hold what breaks files: quotes, ends of lines, beginnings of formulas, Han, emoji, nothing. */
final class DrawnRecords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> BITS = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "=1+1",
            "+86",
            "-1",
            "@SUM(A1)",
            "'",
            "\\",
            "\\n",
            " ",
            "示例",
            "《办法》",
            "𠮷",
            "😀",
            "👩‍⚖️",
            "\u2028",
            "\u0001",
            "\uFEFF",
            "null",
            "a",
            "0001",
            "１",
            "。");

    private final SplittableRandom random;
    private final List<ExportColumn> columns;

    DrawnRecords(long seed, List<ExportColumn> columns) {
        this.random = new SplittableRandom(seed);
        this.columns = columns;
    }

    /** A record that has a value in most of the columns. */
    StoredRecord next(long seq) {
        ObjectNode content = JSON.objectNode();
        content.put("version", 1);
        for (ExportColumn column : columns) {
            List<String> path = column.path();
            boolean isOfTheLedger = path.equals(List.of("publishedAt")) || path.equals(List.of("updatedAt"));
            if (!isOfTheLedger && random.nextInt(5) > 0) {
                place(content, path, value(column));
            }
        }
        Instant published = Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
        return new StoredRecord(
                new UUID(0, seq), "small", content.toString(), seq, published, published.plusMillis(seq), "");
    }

    private static void place(ObjectNode content, List<String> path, JsonNode value) {
        ObjectNode within = path.size() == 1 ? content : content.withObject("/" + path.getFirst());
        within.set(path.getLast(), value);
    }

    private JsonNode value(ExportColumn column) {
        return switch (column.type()) {
            case TEXT -> random.nextInt(4) == 0 ? several(column) : JSON.textNode(text(column));
            case WHOLE_NUMBER -> JSON.numberNode(random.nextLong(1_000_000_000_000_000L));
            case DECIMAL -> JSON.textNode((random.nextBoolean() ? "-" : "") + random.nextInt(1000) + ".50");
            case AMOUNT -> JSON.textNode(random.nextLong(100_000_000_000L) + "." + random.nextInt(10, 100));
            case DATE -> JSON.textNode("2026-02-" + random.nextInt(10, 29));
            case INSTANT, WINDOW_END -> JSON.textNode("2026-02-%02dT00:00:00+08:00".formatted(random.nextInt(1, 29)));
            case YES_NO -> JSON.booleanNode(random.nextBoolean());
        };
    }

    private ArrayNode several(ExportColumn column) {
        ArrayNode values = JSON.arrayNode();
        for (int left = random.nextInt(4); left > 0; left--) {
            values.add(text(column));
        }
        return values;
    }

    private String text(ExportColumn column) {
        List<String> words = List.copyOf(column.words().keySet());
        if (!words.isEmpty() && random.nextBoolean()) {
            return words.get(random.nextInt(words.size()));
        }
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }
}
