package opencredit.search.lucene;

import java.util.HashMap;
import java.util.Map;
import opencredit.search.document.IndexFields;
import org.apache.lucene.index.IndexWriter;

/**
 * How far the index is, and the mark that was told with it.
 *
 * @param forgetting whether deleted content is in its files still and has to leave them
 */
record State(long position, String mark, boolean forgetting) {

    private static final String FORM = "form", POSITION = "position", MARK = "mark", FORGETTING = "forgetting";

    static final State NOTHING = new State(0, "", false);

    static State read(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        if (data.isEmpty() && writer.getDocStats().maxDoc == 0) {
            return NOTHING;
        }
        if (!IndexFields.FORM.equals(data.get(FORM))) {
            throw new IllegalStateException("it has another form");
        }
        return new State(
                Long.parseLong(data.getOrDefault(POSITION, "")),
                data.getOrDefault(MARK, ""),
                Boolean.parseBoolean(data.get(FORGETTING)));
    }

    Map<String, String> data() {
        return Map.of(
                FORM,
                IndexFields.FORM,
                POSITION,
                Long.toString(position),
                MARK,
                mark,
                FORGETTING,
                Boolean.toString(forgetting));
    }

    State at(long seq, String itsMark) {
        return new State(seq, itsMark, forgetting);
    }

    State forgetting(boolean still) {
        return new State(position, mark, still);
    }
}
