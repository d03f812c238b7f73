package opencredit.data.subject;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opencredit.data.text.Folding;
import opencredit.data.text.Han;
import opencredit.data.text.PageText;

/**
 * One person's name, found in texts whatever stands inside it unseen or as a space or dot (买买提吐尔逊, 买买提·吐尔逊), and in
 * every form that search takes for the same (Müller, MULLER; 张伟, 張偉).
 */
final class NameInText {
    /** Halfwidth and Fullwidth Forms. */
    private static final int WIDE_FORMS = 0xFF00;

    /** What the signs among them are in half width. */
    private static final int[] NARROW = usual(WIDE_FORMS, 0x10000);

    /** Stand for what is hidden already. */
    private static final String MASKS = "*＊×✕○〇";

    private static final String SENTENCE = "，。；、！？：,.;!?:\"'…";

    private static final String DOTS = "·•・‧∙⋅･.．";

    /** 张*, 王××: all that it tells is told by the mask. */
    private static final Pattern MASKED = Pattern.compile("\\p{L}{0,2}[*✕×○〇]+");

    private final int[] letters;
    private final boolean isName;

    NameInText(String name) {
        this.letters = letters(name);
        // one character is no name but a common word
        this.isName = letters.length > 1 && !isMasked(new String(letters, 0, letters.length));
    }

    private static int[] usual(int from, int end) {
        return IntStream.range(from, end)
                .map(character -> Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
                        .codePointAt(0))
                .toArray();
    }

    private static int[] letters(String name) {
        return name.codePoints()
                .filter(character -> !isSign(character) || Character.isLetter(Folding.fold(character)))
                .flatMap(NameInText::points)
                .toArray();
    }

    /** ﬁ and ß are two letters. */
    private static IntStream points(int character) {
        return Folding.fold(character) == Folding.SEVERAL
                ? Arrays.stream(Folding.several(character)).filter(point -> point >= 0)
                : IntStream.of(fold(character));
    }

    /** The letters of the text that a name may have. */
    static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> !isSign(each) && !isStroke(each) && (MASKS + SENTENCE).indexOf(each) < 0)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isMasked(String letters) {
        return !Han.isUsual(letters) && MASKED.matcher(letters).matches();
    }

    boolean isIn(String text) {
        return isName && find(text, 0) >= 0;
    }

    String replaceIn(String text, String mark) {
        if (!isName) {
            return text;
        }
        int found = find(text, 0);
        if (found < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (found >= 0) {
            out.append(text, from, found).append(mark);
            from = end(text, found);
            found = find(text, from);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** As {@link #replaceIn(String, String)}, where the name stands in what a page shows of the text. */
    String replaceIn(String text, PageText page, String mark) {
        String shown = page.shown();
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (int found = find(shown, 0); found >= 0; ) {
            int end = end(shown, found);
            out.append(text, from, page.start(found)).append(mark);
            from = page.end(end - 1);
            found = find(shown, end);
        }
        return out.append(text, from, text.length()).toString();
    }

    private int find(String text, int from) {
        int at = next(text, from);
        while (at >= 0 && !(end(text, at) > 0 && startsWord(text, at))) {
            at = next(text, at + 1);
        }
        return at;
    }

    /** Where the name's first letter stands next. */
    private int next(String text, int from) {
        int at = from;
        while (at < text.length() && !starts(text.codePointAt(at))) {
            at++;
        }
        return at < text.length() ? at : -1;
    }

    private boolean starts(int character) {
        int folded = fold(character);
        return folded == letters[0]
                || Folding.fold(character) == Folding.SEVERAL
                        && points(character).anyMatch(each -> each == letters[0]);
    }

    /** Letters of an alphabet are a name only as whole words: LI is no part of LIMITED. */
    private boolean startsWord(String text, int at) {
        return !isLatin(letters[0]) || at == 0 || !isLatin(text.codePointBefore(at));
    }

    /** Where the name that starts at {@code from} ends, or -1 when none does. */
    private int end(String text, int from) {
        int first = text.codePointAt(from);
        if (Folding.fold(first) != Folding.SEVERAL) {
            return end(text, from, 0);
        }
        int[] points = Folding.several(first);
        return IntStream.range(0, points.length)
                .filter(skipped -> points[skipped] == letters[0])
                .map(skipped -> end(text, from, skipped))
                .filter(end -> end > 0)
                .findFirst()
                .orElse(-1);
    }

    /** @param skipped letters of the first character that stand before the name */
    private int end(String text, int from, int skipped) {
        int matched = 0;
        int at = from;
        while (at < text.length() && matched < letters.length) {
            int character = text.codePointAt(at);
            matched = matched(character, matched, at == from ? skipped : 0);
            at += Character.charCount(character);
            if (matched < 0) {
                return -1;
            }
        }
        if (matched < letters.length) {
            return -1;
        }
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        boolean goesOn = at < text.length() && isLatin(text.codePointAt(at)) && isLatin(letters[letters.length - 1]);
        return goesOn ? -1 : at;
    }

    /** How many letters of the name are there with the character, or -1 where the name does not go on so. */
    private int matched(int character, int before, int skipped) {
        if (Folding.fold(character) != Folding.SEVERAL) {
            return fold(character) == letters[before] ? before + 1 : mayPart(character) ? before : -1;
        }
        int matched = before;
        int[] points = Folding.several(character);
        for (int i = skipped; i < points.length && matched < letters.length; i++) {
            if (points[i] == letters[matched]) {
                matched++;
            } else if (points[i] >= 0) {
                return mayPart(character) ? before : -1;
            }
        }
        return matched;
    }

    /** Whether the character may stand inside a name without being a letter of it. */
    private static boolean isBetween(int character) {
        return Names.isSpace(character)
                || isMark(character)
                || DOTS.indexOf(character) >= 0
                || Character.getType(character) == Character.DASH_PUNCTUATION;
    }

    /**
     * Whether the character may part a name that a text holds: whatever is neither letter nor digit; in Chinese names what
     * stands for hidden characters too; and the signs of sentences only in those of three characters and more, for two
     * stand on their sides by chance (姓王，明天).
     */
    private boolean mayPart(int character) {
        return isSign(character)
                || isStroke(character)
                || MASKS.indexOf(character) >= 0 && !isLatin(letters[0])
                || isLong() && (SENTENCE.indexOf(character) >= 0 || isBracket(character));
    }

    private static boolean isBracket(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Whether the character is a letter of no name, in a name's cell or in a text, and no sign of a sentence. */
    private static boolean isSign(int character) {
        if (isBetween(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.COMBINING_SPACING_MARK,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.OTHER_SYMBOL -> MASKS.indexOf(character) < 0;
            case Character.OTHER_PUNCTUATION -> MASKS.indexOf(character) < 0 && SENTENCE.indexOf(character) < 0;
            // blanks of Hangul, and marks that stand alone
            case Character.OTHER_LETTER -> Folding.fold(character) < 0 && Folding.fold(character) != Folding.SEVERAL;
            default -> false;
        };
    }

    /** ー, 々, ـ and ˉ are letters to Unicode: they lengthen, repeat or mark another one. */
    private static boolean isStroke(int character) {
        if (Character.getType(character) != Character.MODIFIER_LETTER) {
            return false;
        }
        int folded = fold(character);
        return folded < 0 || Character.getType(folded) == Character.MODIFIER_LETTER;
    }

    private boolean isLong() {
        return letters.length > 2 && !isLatin(letters[0]);
    }

    /** Accents, variation selectors and other marks, seen or not. */
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLatin(int character) {
        return Character.isLetter(character) && character < 0x2e80;
    }

    /** As search folds it: width, case, accents, traditional and simplified forms do not matter; of signs only the width. */
    private static int fold(int character) {
        int folded = Folding.fold(character);
        if (folded >= 0) {
            return folded;
        }
        boolean isWide = character >= WIDE_FORMS && character < 0x10000;
        return isWide ? NARROW[character - WIDE_FORMS] : character;
    }
}
