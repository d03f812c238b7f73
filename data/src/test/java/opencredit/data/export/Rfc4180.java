package opencredit.data.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV by the letter of RFC 4180, as a reader that shares nothing with the writer: what the standard does not allow
 * is a fault, and never guessed at.
 */
final class Rfc4180 {
    private final String text;
    private final List<List<String>> records = new ArrayList<>();
    private List<String> record = new ArrayList<>();
    private int at;

    private Rfc4180(String text) {
        this.text = text;
    }

    /** The records of a text in which each, the last one too, ends with CRLF. */
    static List<List<String>> read(String text) {
        Rfc4180 reader = new Rfc4180(text);
        while (reader.at < text.length()) {
            reader.field();
        }
        if (!reader.record.isEmpty()) {
            throw new AssertionError("the last record has no end: " + reader.record);
        }
        return reader.records;
    }

    private void field() {
        record.add(text.charAt(at) == '"' ? quoted() : bare());
        if (text.startsWith("\r\n", at)) {
            at += 2;
            records.add(record);
            record = new ArrayList<>();
        } else if (text.startsWith(",", at)) {
            at++;
        } else {
            throw new AssertionError("neither a comma nor CRLF after a field, at " + at);
        }
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                throw new AssertionError("a quote without an end");
            }
            value.append(text, at, quote);
            at = quote + 1;
            if (!text.startsWith("\"", at)) {
                return value.toString();
            }
            value.append('"');
            at++;
        }
    }

    private String bare() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new AssertionError("a quote inside a bare field, at " + at);
            }
            at++;
        }
        return text.substring(from, at);
    }
}
