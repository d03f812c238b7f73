package opencredit.data.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One character that is written by its number: {@code %E7%8E%8B}, {@code %u738B}, {@code \u738b}, {@code &#29579;},
 * {@code &nbsp;}. Percent-coded bytes are UTF-8, or GB 18030 as older pages have it
 * where they are not UTF-8 as well.
 *
 * @param character what it stands for
 * @param end where it ends in the text, exclusive
 */
record Escape(int character, int end) {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int MOST_BYTES = 4;
    private static final int LONGEST_IN_BRACES = 6;

    /** The character that stands at the place in another form, or null. */
    static @Nullable Escape at(String text, int at) {
        char first = text.charAt(at);
        return switch (first) {
            case '&' -> reference(text, at);
            case '\\' -> backslash(text, at);
            case '_' -> ofSpreadsheet(text, at);
            case '=' -> isPrintable(text, at + 3) || isPrintable(text, at - 3) ? bytes(text, at) : null;
            default -> small(text, at + 1) == 'u' ? ofDigits(text, at + 2, 4) : bytes(text, at);
        };
    }

    private static int small(String text, int at) {
        return at < text.length() ? text.charAt(at) | 0x20 : 0;
    }

    /** What programs write behind one backslash or several: numbers of characters, also in braces or octal, and the ends of lines. */
    private static @Nullable Escape backslash(String text, int at) {
        int next = at + 1;
        while (next < text.length() && text.charAt(next) == '\\') {
            next++;
        }
        int code = small(text, next);
        if (code == 'u' || code == 'x') {
            boolean isInBraces = next + 1 < text.length() && text.charAt(next + 1) == '{';
            return isInBraces ? inBraces(text, next + 2) : ofDigits(text, next + 1, code == 'u' ? 4 : 2);
        }
        if (code == 'n' || code == 'r' || code == 't') {
            return new Escape(code == 't' ? '\t' : '\n', next + 1);
        }
        return octal(text, next);
    }

    private static @Nullable Escape inBraces(String text, int from) {
        int end = text.indexOf('}', from, Math.min(text.length(), from + LONGEST_IN_BRACES + 1));
        int value = end <= from ? -1 : hex(text, from, end - from);
        boolean isCharacter = value >= 0 && Character.isValidCodePoint(value) && !isHalf(value);
        return isCharacter ? new Escape(value, end + 1) : null;
    }

    private static @Nullable Escape octal(String text, int from) {
        if (from + 3 > text.length() || text.charAt(from) > '3') {
            return null;
        }
        int value = 0;
        for (int at = from; at < from + 3; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '7') {
                return null;
            }
            value = value * 8 + text.charAt(at) - '0';
        }
        return new Escape(value, from + 3);
    }

    /** _x000D_, as spreadsheets write what XML has no character for. */
    private static @Nullable Escape ofSpreadsheet(String text, int at) {
        Escape escape = small(text, at + 1) == 'x' ? ofDigits(text, at + 2, 4) : null;
        boolean isClosed = escape != null && escape.end < text.length() && text.charAt(escape.end) == '_';
        return escape != null && isClosed ? new Escape(escape.character, escape.end + 1) : null;
    }

    /** One byte of quoted-printable text, which counts only beside another: x=31 is no code. */
    private static boolean isPrintable(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '=' && hex(text, at + 1, 2) >= 0;
    }

    private static boolean isHalf(int value) {
        return value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    }

    private static @Nullable Escape ofDigits(String text, int from, int count) {
        int value = hex(text, from, count);
        return value < 0 || isHalf(value) ? null : new Escape(value, from + count);
    }

    private static @Nullable Escape bytes(String text, int at) {
        char sign = text.charAt(at);
        byte[] bytes = new byte[MOST_BYTES];
        int place = at;
        for (int count = 0; count < MOST_BYTES; count++) {
            int start = behindSign(text, place, sign);
            int value = start < 0 ? -1 : hex(text, start, 2);
            if (value < 0) {
                return null;
            }
            bytes[count] = (byte) value;
            place = start + 2;
            int character = character(bytes, count + 1);
            if (character >= 0) {
                return new Escape(character, place);
            }
        }
        return null;
    }

    /** Where the digits behind the sign start. One of percent may be percent-coded itself, once or more often; or -1. */
    private static int behindSign(String text, int at, char sign) {
        if (at >= text.length() || text.charAt(at) != sign) {
            return -1;
        }
        int start = at + 1;
        while (sign == '%' && text.startsWith("25", start) && hex(text, start + 2, 2) >= 0) {
            start += 2;
        }
        return start;
    }

    private static int character(byte[] bytes, int count) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
            try {
                String read = charset.newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, count))
                        .toString();
                boolean isOne = !read.isEmpty() && read.codePointCount(0, read.length()) == 1;
                if (isOne && !isPartOfUtf8(bytes, count, charset)) {
                    return read.codePointAt(0);
                }
            } catch (CharacterCodingException other) {
                // not of this charset, or not whole
            }
        }
        return -1;
    }

    /** The first two bytes of three in UTF-8 are a character of GB 18030 as well; whether these may go on. */
    private static boolean isPartOfUtf8(byte[] bytes, int count, Charset charset) {
        int first = bytes[0] & 0xff;
        int wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
        boolean isUtf8 = first >= 0xc2 && first <= 0xf4;
        for (int at = 1; at < count; at++) {
            isUtf8 &= (bytes[at] & 0xc0) == 0x80;
        }
        return charset.equals(CHINESE) && isUtf8 && count < wanted;
    }

    private static @Nullable Escape reference(String text, int at) {
        Reference reference = new Reference(at);
        int to = at + 1;
        while (to < text.length() && !reference.isWhole() && reference.takes(text.charAt(to))) {
            to++;
        }
        int value = reference.value();
        boolean isCharacter = Character.isValidCodePoint(value) && Character.getType(value) != Character.SURROGATE;
        return reference.isShown() && isCharacter ? new Escape(value, to) : NamedReferences.at(text, at);
    }

    private static int hex(String text, int from, int count) {
        int value = 0;
        for (int at = from; at < from + count; at++) {
            int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
