package opencredit.data.intake.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import opencredit.data.intake.row.FileFault;
import opencredit.data.intake.row.NumberText;
import opencredit.data.intake.row.Row;
import opencredit.data.intake.row.Rows;
import opencredit.data.intake.row.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Objects as rows: every key is a column, and a heading row comes whenever new keys have appeared. */
final class JsonRows implements Rows {
    /** Cells are flat; a little depth lets unknown members pass. */
    private static final int DEEPEST = 20;

    /** Different keys of a whole file, twenty times the national columns: each new one costs a heading. */
    private static final int MOST_KEYS = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Row.LONGEST_CELL)
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private final Queue<Row> ready = new ArrayDeque<>(2);
    private long row;
    private int characters;

    JsonRows(InputStream in) throws IOException {
        this.parser = FACTORY.createParser(in);
    }

    @Override
    public @Nullable Row next() {
        if (!ready.isEmpty()) {
            return ready.poll();
        }
        // before the object is read: where it cannot be, the fault is this row's and not the one's before
        row++;
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            readObject(token);
            return ready.poll();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private void readObject(JsonToken start) throws IOException {
        if (start != JsonToken.START_OBJECT) {
            throw FileFault.BROKEN_JSON.at(row);
        }
        characters = 0;
        int known = keys.size();
        List<String> cells = new ArrayList<>(Collections.nCopies(known, ""));
        seen.clear();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            readMember(cells);
        }
        if (keys.size() > known) {
            ready.add(new Row(row, List.copyOf(keys), true));
        }
        ready.add(new Row(row, cells, false));
    }

    private void readMember(List<String> cells) throws IOException {
        int column = columns.computeIfAbsent(parser.currentName(), this::newColumn);
        if (seen.get(column)) {
            throw FileFault.DUPLICATE_KEY.at(row);
        }
        seen.set(column);
        parser.nextToken();
        String text = text();
        characters += text.length();
        if (characters > Row.LONGEST_ROW) {
            throw FileFault.ROW_TOO_LONG.at(row);
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private int newColumn(String key) {
        if (keys.size() == MOST_KEYS) {
            throw FileFault.TOO_MANY_KEYS.at(row);
        }
        keys.add(key);
        return keys.size() - 1;
    }

    private String text() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberText.plain(parser.getText());
            case VALUE_TRUE -> "1";
            case VALUE_FALSE -> "0";
            case START_ARRAY -> array();
            case START_OBJECT -> {
                parser.skipChildren();
                yield "";
            }
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT -> "";
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME -> throw FileFault.BROKEN_JSON.at(row);
        };
    }

    /** Several values of one cell, as the national columns join them. */
    private String array() throws IOException {
        StringBuilder joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String value = text();
            joined.append(joined.isEmpty() ? "" : ";").append(value);
            if (joined.length() > Row.LONGEST_CELL) {
                throw FileFault.CELL_TOO_LONG.at(row);
            }
        }
        return joined.toString();
    }

    /** The parser's own message holds content of the file. */
    private UnreadableFile fault(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return FileFault.CELL_TOO_LONG.at(row);
        }
        return e instanceof JsonProcessingException ? FileFault.BROKEN_JSON.at(row) : FileFault.of(e, row);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw FileFault.of(e, 0);
        }
    }
}
