package opencredit.data.people.digit;

import com.ibm.icu.text.SpoofChecker;
import opencredit.data.text.Folding;

/** The X that stands for the check digit ten, in every form that looks like one. */
public final class CheckX {
    /** Crosses that people type for it, and what they put to hide it. */
    private static final String CROSSES = "×✕✖✗✘❌⨯╳☓⤫⤬⨉*＊∗✱χхⅹ乂メ";

    /** More separators than this before it, and it belongs to something else. */
    private static final int LONGEST_GAP = 3;

    private CheckX() {}

    /** The place just after an X behind the digit, before any other digit; or -1. */
    public static int after(DigitRun run, int digit) {
        String text = run.text;
        int at = run.after(digit);
        int last = digit + 1 < run.length() ? run.place(digit + 1) : text.length();
        int gap = 0;
        while (at < last && gap <= LONGEST_GAP) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (is(character)) {
                return at;
            }
            int glyph = Glyph.of(character);
            if (glyph != Glyph.NOTHING && glyph != Glyph.SPACE) {
                return -1;
            }
            gap += glyph == Glyph.SPACE ? 1 : 0;
        }
        return -1;
    }

    static boolean is(int character) {
        int folded = Folding.fold(character);
        return folded == 'x'
                || CROSSES.indexOf(character) >= 0
                || CROSSES.indexOf(folded) >= 0
                || LookAlike.is(character);
    }

    /** Unicode's own table of what looks alike (UTS 39), read when something stands behind 17 digits and never else. */
    private static final class LookAlike {
        private static final SpoofChecker TABLE = new SpoofChecker.Builder().build();
        private static final String CAPITAL = TABLE.getSkeleton("X");
        private static final String SMALL = TABLE.getSkeleton("x");

        static boolean is(int character) {
            String skeleton = TABLE.getSkeleton(Character.toString(character));
            return skeleton.equals(CAPITAL) || skeleton.equals(SMALL);
        }
    }
}
