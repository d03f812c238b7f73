package opencredit.data.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The folded form of one character: width, case, accents, traditional and simplified forms do not matter, brackets and
 * quotation marks are not there, other punctuation parts words. One character at a time, so that a hit in the folded
 * text can be marked in the original.
 */
public final class Folding {

    /** As if it were not there: 临沂(兰山)建材 is 临沂兰山建材. */
    public static final int IGNORED = -1;

    /** Parts words. */
    public static final int BREAK = -2;

    /** Parts words, but not between two Chinese characters of a text. */
    public static final int SPACE = -3;

    /** Becomes more than one character: see {@link #several}. */
    public static final int SEVERAL = -4;

    /** The end of CJK extension H; beyond lie private use, tags and what comes: rare enough to fold each time. */
    private static final int CACHED = 0x323B0;

    private static final int[] KNOWN = new int[CACHED];
    private static final Map<Integer, int[]> SEVERALS = new ConcurrentHashMap<>();
    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 PARTS = Normalizer2.getNFKDInstance();
    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

    private Folding() {}

    /** The folded character, or one of the constants above. */
    public static int fold(int character) {
        if (character >= CACHED) {
            return compute(character);
        }
        int known = KNOWN[character]; // racy on purpose: every thread computes the same
        if (known == 0) {
            known = compute(character);
            KNOWN[character] = known;
        }
        return known;
    }

    /** What a character counted as {@link #SEVERAL} becomes; constants may stand among them. */
    public static int[] several(int character) {
        return SEVERALS.computeIfAbsent(character, Folding::expand);
    }

    public static boolean isHan(int character) {
        return Character.isIdeographic(character) || Character.getType(character) == Character.PRIVATE_USE;
    }

    private static int compute(int character) {
        int[] points = expand(character);
        return switch (points.length) {
            case 0 -> IGNORED;
            case 1 -> points[0];
            default -> SEVERAL;
        };
    }

    /** The text in the forms that Unicode calls compatible (NFKC), and with the usual characters for radicals. */
    public static String compatible(String text) {
        return Normalizer.normalize(Radicals.unified(text), Normalizer.Form.NFKC);
    }

    /** The text with the usual character for every radical and compatibility ideograph; the same instance without one. */
    public static String unified(String text) {
        if (Han.isUsual(text) || text.codePoints().noneMatch(Folding::isForm)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(each -> isForm(each.codePointAt(0)) ? compatible(each) : each)
                .collect(Collectors.joining());
    }

    private static boolean isForm(int character) {
        return character >= 0x2E80 && character < 0x2FE0
                || character >= 0xF900 && character < 0xFB00
                || character >= 0x2F800 && character < 0x2FA20;
    }

    private static int[] expand(int character) {
        return simplify(PARTS.normalize(CASE.normalize(Radicals.unified(Character.toString(character)))))
                .codePoints()
                .map(Folding::classify)
                .filter(point -> point != IGNORED)
                .toArray();
    }

    /** Until nothing changes, or one of those that become each other: 薴 becomes 苧, that 苎, and that 苧 again. */
    private static String simplify(String text) {
        List<String> forms = new ArrayList<>();
        String form = text;
        while (!forms.contains(form)) {
            forms.add(form);
            synchronized (SIMPLIFIED) {
                form = SIMPLIFIED.transliterate(form);
            }
        }
        return Collections.min(forms.subList(forms.indexOf(form), forms.size()));
    }

    private static int classify(int point) {
        return switch (Character.getType(point)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT,
                    Character.SURROGATE -> IGNORED;
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> SPACE;
            case Character.OTHER_PUNCTUATION -> point == '"' || point == '\'' ? IGNORED : BREAK;
            case Character.MATH_SYMBOL -> point == '<' || point == '>' ? IGNORED : BREAK;
            case Character.OTHER_SYMBOL -> isCircle(point) ? '〇' : BREAK;
            case Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL -> BREAK;
            default -> point; // letters, digits, private use, and what Unicode has not named yet
        };
    }

    /** Document numbers are typed with drawn circles for 〇. */
    private static boolean isCircle(int point) {
        return point == '○' || point == '◯';
    }
}
