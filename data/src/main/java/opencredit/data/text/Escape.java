package opencredit.data.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

    /** References by name to what is blank or not seen (HTML, 13.5), the signs of operations without a shape too. */
    private static final Set<String> BLANKS = Set.of(
            "nbsp",
            "NonBreakingSpace",
            "ensp",
            "emsp",
            "emsp13",
            "emsp14",
            "numsp",
            "puncsp",
            "thinsp",
            "ThinSpace",
            "hairsp",
            "VeryThinSpace",
            "MediumSpace",
            "ThickSpace",
            "ZeroWidthSpace",
            "NegativeVeryThinSpace",
            "NegativeThinSpace",
            "NegativeMediumSpace",
            "NegativeThickSpace",
            "NoBreak",
            "zwnj",
            "zwj",
            "lrm",
            "rlm",
            "shy",
            "ApplyFunction",
            "af",
            "InvisibleTimes",
            "it",
            "InvisibleComma",
            "ic",
            "Tab",
            "NewLine");

    private static final int LONGEST_NAME = 22;

    /** The character that stands at the place in another form, or null. */
    static @Nullable Escape at(String text, int at) {
        char first = text.charAt(at);
        if (first == '&') {
            return reference(text, at);
        }
        int next = at + 1 < text.length() ? text.charAt(at + 1) | 0x20 : 0;
        if (next == 'u') {
            return ofDigits(text, at + 2, 4);
        }
        if (first == '\\') {
            return next == 'x' ? ofDigits(text, at + 2, 2) : null;
        }
        return percent(text, at);
    }

    private static @Nullable Escape ofDigits(String text, int from, int count) {
        int value = hex(text, from, count);
        return value < 0 || Character.isSurrogate((char) value) ? null : new Escape(value, from + count);
    }

    private static @Nullable Escape percent(String text, int at) {
        byte[] bytes = new byte[MOST_BYTES];
        int place = at;
        for (int count = 0; count < MOST_BYTES; count++) {
            int start = percentSign(text, place);
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

    /** Where the digits behind a percent sign start, which may be percent-coded itself, once or more often; or -1. */
    private static int percentSign(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int start = at + 1;
        while (text.startsWith("25", start) && hex(text, start + 2, 2) >= 0) {
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
        int semicolon = text.indexOf(';', at + 1, Math.min(text.length(), at + LONGEST_NAME + 2));
        if (semicolon > 0 && BLANKS.contains(text.substring(at + 1, semicolon))) {
            return new Escape(' ', semicolon + 1);
        }
        Reference reference = new Reference(at);
        int to = at + 1;
        while (to < text.length() && !reference.isWhole() && reference.takes(text.charAt(to))) {
            to++;
        }
        int value = reference.value();
        boolean isCharacter = Character.isValidCodePoint(value) && Character.getType(value) != Character.SURROGATE;
        return reference.isShown() && isCharacter ? new Escape(value, to) : null;
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
