package opencredit.api.cli.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import opencredit.api.cli.console.Failure;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Report;
import opencredit.data.outcome.UndoOutcome;
import opencredit.data.text.Bilingual;

/** What {@code --json} prints; docs/commands.md shows the shapes. */
public final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Wire() {}

    public static ObjectNode of(Report report) {
        return JSON.valueToTree(report);
    }

    public static ObjectNode of(LoadedFiles loaded) {
        ObjectNode totals = of(loaded.totals());
        totals.remove("source");
        totals.remove("batch");
        ArrayNode files = totals.putArray("files");
        loaded.files().forEach(file -> files.add(of(file)));
        if (loaded.failure() != null) {
            totals.setAll((ObjectNode) failure(loaded.failure()));
        }
        return totals;
    }

    private static ObjectNode of(LoadedFiles.Outcome outcome) {
        return switch (outcome) {
            case LoadedFiles.Done done -> of(done.report());
            case LoadedFiles.Unread unread ->
                left(unread.source(), unread.cause().code(), unread.cause().sentence());
            case LoadedFiles.NotLoaded notLoaded -> {
                ObjectNode file = left(notLoaded.source(), notLoaded.code(), notLoaded.sentence())
                        .put("read", notLoaded.read());
                yield notLoaded.batch() == 0 ? file : file.put("batch", notLoaded.batch());
            }
        };
    }

    private static ObjectNode left(String source, String code, Bilingual sentence) {
        ObjectNode file = JSON.createObjectNode().put("source", source);
        file.putObject("error").put("code", code).set("sentence", JSON.valueToTree(sentence));
        return file;
    }

    public static JsonNode of(Entry entry) {
        ObjectNode object = JSON.createObjectNode()
                .put("seq", entry.seq())
                .put("at", entry.at().toString())
                .put("event", entry.event().wire())
                .put("reason", entry.reason())
                .put("dataset", entry.dataset())
                .put("record", entry.record().toString())
                .put("version", entry.version())
                .put("commitment", entry.commitment());
        return object.put("replacedBy", entry.replacedBy() == null ? null : String.valueOf(entry.replacedBy()));
    }

    public static JsonNode of(long batch, UndoOutcome.Undone undone) {
        ObjectNode object = JSON.createObjectNode().put("batch", batch);
        return object.setAll((ObjectNode) JSON.valueToTree(undone));
    }

    public static JsonNode failure(Failure failure) {
        ObjectNode object = JSON.createObjectNode();
        ObjectNode error =
                object.putObject("error").put("exitCode", failure.exitCode().number());
        ArrayNode sentences = error.putArray("sentences");
        for (Bilingual sentence : failure.sentences()) {
            sentences.add(JSON.<JsonNode>valueToTree(sentence));
        }
        return object;
    }
}
