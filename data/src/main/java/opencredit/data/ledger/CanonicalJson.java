package opencredit.data.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes JSON in the canonical form of RFC 8785 into bytes. Members have to be given in the order of their names'
 * UTF-16 units; numbers are integers only. By hand, because every byte of every load passes here.
 */
final class CanonicalJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The replacement for half of a surrogate pair, which UTF-8 cannot hold. */
    private static final char REPLACEMENT = '\uFFFD';

    private byte[] bytes;
    private int length;

    CanonicalJson(int expectedLength) {
        bytes = new byte[expectedLength];
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Punctuation and names, ASCII that needs no escapes. */
    CanonicalJson raw(String ascii) {
        int size = ascii.length();
        require(size);
        for (int index = 0; index < size; index++) {
            bytes[length++] = (byte) ascii.charAt(index);
        }
        return this;
    }

    /** A string, between quotes and escaped as ECMAScript does. */
    CanonicalJson string(String text) {
        int size = text.length();
        require(6 * size + 2);
        bytes[length++] = '"';
        for (int index = 0; index < size; index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                ascii(unit);
            } else if (Character.isHighSurrogate(unit)
                    && index + 1 < size
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
                supplementary(Character.toCodePoint(unit, text.charAt(index)));
            } else {
                plane0(Character.isSurrogate(unit) ? REPLACEMENT : unit);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    /** A list of strings. */
    CanonicalJson strings(List<?> values) {
        raw("[");
        boolean first = true;
        for (Object value : values) {
            if (!first) {
                raw(",");
            }
            first = false;
            string((String) value);
        }
        return raw("]");
    }

    /** An object of strings, lists of strings, whole numbers and booleans. */
    CanonicalJson object(SortedMap<String, Object> members) {
        raw("{");
        boolean first = true;
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (!first) {
                raw(",");
            }
            first = false;
            string(member.getKey()).raw(":");
            value(member.getValue());
        }
        return raw("}");
    }

    private void value(Object value) {
        switch (value) {
            case List<?> several -> strings(several);
            case Long number -> raw(number.toString());
            case Boolean yes -> raw(yes.toString());
            case String text -> string(text);
            default -> throw new IllegalArgumentException("no value of a field: " + value.getClass());
        }
    }

    private void ascii(char unit) {
        if (unit >= 0x20 && unit != '"' && unit != '\\') {
            bytes[length++] = (byte) unit;
            return;
        }
        bytes[length++] = '\\';
        switch (unit) {
            case '\b' -> bytes[length++] = 'b';
            case '\t' -> bytes[length++] = 't';
            case '\n' -> bytes[length++] = 'n';
            case '\f' -> bytes[length++] = 'f';
            case '\r' -> bytes[length++] = 'r';
            case '"', '\\' -> bytes[length++] = (byte) unit;
            default -> hexadecimal(unit);
        }
    }

    private void hexadecimal(char unit) {
        bytes[length++] = 'u';
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[unit >> 4];
        bytes[length++] = HEX[unit & 0xF];
    }

    private void plane0(char unit) {
        if (unit < 0x800) {
            bytes[length++] = (byte) (0xC0 | unit >> 6);
        } else {
            bytes[length++] = (byte) (0xE0 | unit >> 12);
            bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | unit & 0x3F);
    }

    private void supplementary(int point) {
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    private void require(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
