package opencredit.data.people.digit;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.NumericType;
import com.ibm.icu.lang.UProperty;
import java.util.Arrays;
import opencredit.data.text.Folding;

/**
 * What one character is to a number, in the form in which search folds it: a digit from 0 to 9, or one of the constants
 * here. Digits are those of every script and, as Unicode numbers them, circled, raised and mathematical ones.
 */
public final class Glyph {
    /** Not there: combining marks, and what has no shape. */
    public static final int NOTHING = -1;

    /** White space and dashes: people part one number by them. */
    public static final int SPACE = -2;

    /** Any other punctuation or symbol: it parts the groups of a number, but the members of a list too. */
    static final int MARK = -3;

    public static final int LETTER = -4;

    /** Becomes more than one character: see {@link #several}. */
    public static final int SEVERAL = -5;

    /** Characters that have been looked at, as one more than their value's distance from the least. */
    private static final byte[] KNOWN = new byte[0x10000];

    private static final int OFFSET = 1 - SEVERAL;

    /** ⑩, ⓾ and ㊿ are two digits; a character for a hundred is a word. */
    private static final int MOST_IN_ONE_CHARACTER = 99;

    private static final String PARTING = ".·_−)）";

    /** Letters that look like dashes, bars, strokes and dots: chosen by hand, for Unicode's table of what looks alike (UTS 39) has others. */
    private static final String LIKE_SIGNS = "一丨丶丿亅乚ーｰㅡᅳㅣᅵﾡ〱〲〳〴〵ノﾉヽゝ丷ㆍᆞǀǁǂǃꓸꓹꓺꓻꓼꓽˑːʹʻʼˈˌˉˊˋ々ـㄧꟷᐨᱼᐧ乀亠〆ꞌꜗꜘꜙ";

    /** No Chinese character beyond it is typed for a sign. */
    private static final char LAST_LIKE_SIGN = '\u4ea0';

    private Glyph() {}

    public static int of(int character) {
        if (character >= KNOWN.length) {
            return compute(character);
        }
        int known = KNOWN[character]; // racy on purpose: every thread computes the same
        if (known == 0) {
            known = compute(character) + OFFSET;
            KNOWN[character] = (byte) known;
        }
        return known - OFFSET;
    }

    /** What a character counted as {@link #SEVERAL} becomes; never empty. */
    static int[] several(int character) {
        int number = number(character);
        if (number > 9) {
            return new int[] {number / 10, number % 10};
        }
        return Arrays.stream(Folding.several(character)).map(Glyph::folded).toArray();
    }

    /** A Chinese character, but for the hexagrams between them, which are symbols. */
    public static boolean isHan(char character) {
        return character < '\ua000'
                && (character > LAST_LIKE_SIGN
                        || character > '\u4dff' && of(character) == LETTER
                        || isOfExtension(character));
    }

    private static boolean isOfExtension(char character) {
        return character >= '\u3400' && character < '\u4dc0';
    }

    /** Letters that are typed for a dash or a stroke, and look like one: 371302一19880307ー0011. */
    private static boolean isLikeSign(int character) {
        return LIKE_SIGNS.indexOf(character) >= 0;
    }

    /** How many digits the character may be; the second half of one beyond the BMP, where digits are too, may be two. */
    public static int mostDigits(char character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' ? 1 : 0;
        }
        int glyph = of(character);
        return glyph >= 0 ? 1 : glyph == SEVERAL || Character.isLowSurrogate(character) ? 2 : 0;
    }

    private static int compute(int character) {
        int number = number(character);
        if (number >= 0) {
            return number > 9 ? SEVERAL : number;
        }
        if (isLikeSign(character)) {
            return SPACE;
        }
        if (isUnknown(character)) {
            return NOTHING;
        }
        int folded = Folding.fold(character);
        if (folded == Folding.SEVERAL) {
            return SEVERAL;
        }
        if (isLikeSign(folded)) {
            return SPACE;
        }
        if (folded == Folding.IGNORED && !isPrinted(character)) {
            return NOTHING;
        }
        return folded < 0 ? parting(character, folded) : folded(folded);
    }

    /** What no font has to have a shape for: whatever is shown of it, readers read on behind it. */
    private static boolean isUnknown(int character) {
        int type = Character.getType(character);
        return type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
    }

    private static int folded(int point) {
        if (isLikeSign(point)) {
            return SPACE;
        }
        if (point < 0) {
            return point == Folding.SPACE ? SPACE : MARK;
        }
        int number = number(point);
        return number >= 0 && number <= 9 ? number : LETTER;
    }

    private static int parting(int character, int folded) {
        boolean isInNumbers = folded == Folding.SPACE
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || PARTING.indexOf(character) >= 0;
        return isInNumbers ? SPACE : MARK;
    }

    /** Brackets and quotation marks: search ignores them, readers do not. */
    private static boolean isPrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL ->
                !UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
            default -> false;
        };
    }

    /** The number that the character is, or -1. Words for numbers, such as 一 and Ⅻ, are none. */
    private static int number(int character) {
        if (character < 0x80) {
            return character >= '0' && character <= '9' ? character - '0' : -1;
        }
        if (character == '○' || character == '◯') {
            return 0; // search folds these drawn circles to 〇
        }
        return switch (UCharacter.getIntPropertyValue(character, UProperty.NUMERIC_TYPE)) {
            case NumericType.DECIMAL, NumericType.DIGIT -> UCharacter.getNumericValue(character);
            case NumericType.NUMERIC -> numeric(character);
            default -> -1;
        };
    }

    /** Of numbers that Unicode calls no digits, those drawn as one: ㉑, 〡, 〇. */
    private static int numeric(int character) {
        boolean isSign = Character.getType(character) == Character.OTHER_NUMBER
                || Character.getType(character) == Character.LETTER_NUMBER;
        int number = isSign ? UCharacter.getNumericValue(character) : -1;
        return number < 0 || number > MOST_IN_ONE_CHARACTER || isWord(character, number) ? -1 : number;
    }

    /** ㈠ is a word in brackets, Ⅻ three letters, ↉ two digits, and the sign for ten of other scripts looks like an X. */
    private static boolean isWord(int character, int number) {
        int folded = Folding.fold(character);
        if (folded == Folding.SEVERAL) {
            return number <= 9 || Arrays.stream(Folding.several(character)).anyMatch(Character::isLetter);
        }
        boolean isEnclosed = character >= '①' && character <= '➓';
        return number > 9 && !isEnclosed || folded >= 0 && folded != character && Character.isLetter(folded);
    }
}
