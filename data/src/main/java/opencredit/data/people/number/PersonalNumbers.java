package opencredit.data.people.number;

import java.time.LocalDate;
import opencredit.data.people.digit.DigitRun;
import opencredit.data.people.digit.Glyph;
import opencredit.data.text.Markup;
import opencredit.data.text.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of people in texts: identity numbers (GB 11643), mistyped and partly starred ones too, phones, bank cards, and
 * numbers of other certificates behind their names. A text is looked at in the form in which search folds it, and masked
 * where it stands. One without ten digits between two words, which nearly every text is, costs one look at its
 * characters and no memory.
 */
public final class PersonalNumbers {
    /** The shortest number that is ever masked: a landline with its area code, or an identity number's birth date with stars. */
    static final int SHORTEST = 10;

    /** The digits of an identity number before its check character, which may be a letter. */
    private static final int SHORTEST_LIKE_IDENTITY = 17;

    private PersonalNumbers() {}

    /** Whether the text holds an identity number; no way of drawing or parting its digits hides one. */
    public static boolean holdsIdentityNumber(String text) {
        return hasDigits(text, SHORTEST) && find(new Marks(text, null, true), text) != null;
    }

    /**
     * Whether the text holds what has an identity number's province and birth date, whatever its check character: one with
     * a digit mistyped, whenever born and whatever touches it. Too many other numbers look like that for free text.
     */
    public static boolean isLikeIdentityNumber(String text) {
        if (!hasDigits(text, SHORTEST_LIKE_IDENTITY)) {
            return false;
        }
        return hasLikeIdentity(text)
                || PageText.layers(text).stream().map(PageText::shown).anyMatch(PersonalNumbers::hasLikeIdentity);
    }

    private static boolean hasLikeIdentity(String text) {
        DigitRun run = new DigitRun(text);
        while (run.next()) {
            for (int from = 0; from + SHORTEST_LIKE_IDENTITY <= run.length(); from++) {
                if (IdentityNumber.isLike(run, from)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text holds a mobile number: a person's more often than an office's, which has a landline. */
    public static boolean holdsMobile(String text) {
        DigitRun run = new DigitRun(text);
        while (run.next()) {
            for (int from = 0; from + PhoneNumber.MOBILE <= run.length(); from++) {
                for (int to = from + PhoneNumber.MOBILE; to <= run.length(); to++) {
                    if (run.isWhole(from, to) && PhoneNumber.isMobile(run, from, to)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether the text holds any number that {@link #scrub} would mask. */
    public static boolean isIn(String text) {
        return isWorthALook(text) && find(new Marks(text, null, false), text) != null;
    }

    /** The text with each such number as asterisks; the same instance when there is none. */
    public static String scrub(String text) {
        if (!isWorthALook(text)) {
            return text;
        }
        Marks found = find(new Marks(text, null, false), text);
        return found == null ? text : found.mask();
    }

    /** As {@link #isIn}, for a column of numbers of documents, licences or projects: see {@link #scrubNumber}. */
    public static boolean isInNumber(String cell, LocalDate today) {
        return !scrubNumber(cell, today).equals(cell);
    }

    /**
     * As {@link #scrub}, for a column of numbers of documents, licences or projects, many of which have an identity
     * number's form: see {@link NumberColumn}.
     */
    public static String scrubNumber(String cell, LocalDate today) {
        if (!isWorthALook(cell)) {
            return cell;
        }
        Marks found = find(new Marks(cell, new NumberColumn(today), false), cell);
        return found == null ? cell : found.mask();
    }

    /** In one pass what {@link #hasDigits} and {@link Certificates#mayBeIn} tell in several. */
    static boolean isWorthALook(String text) {
        int digits = 0;
        int sinceWord = 0;
        int named = 0;
        int number = 0;
        boolean isMarkedUp = false;
        boolean isTagged = false;
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (number > 0 && Certificates.isNamedBehind(character, i, number)) {
                return true;
            }
            if (!isTagged && Glyph.isHan(character)) {
                digits = 0;
                sinceWord = 0;
            } else {
                int most = Glyph.mostDigits(character);
                boolean isWord = !isMarkedUp && isLatin(character);
                digits = isWord ? 0 : digits + (isRepeated(character, previous) ? Math.max(1, most) : most);
                boolean isSign = Markup.isSign(character);
                isMarkedUp |= isSign;
                isTagged |= isSign && Markup.beginsTag(character);
                boolean isEnough =
                        sinceWord < Certificates.FEWEST_DIGITS && sinceWord + most >= Certificates.FEWEST_DIGITS;
                if (digits >= SHORTEST || isEnough && Certificates.isNamed(text, named, i)) {
                    return true;
                }
                named = isEnough ? i : named;
                sinceWord += most;
                number = sinceWord >= Certificates.DIGITS_BEFORE_NAME ? i : number;
            }
            previous = character;
        }
        return false;
    }

    private static boolean isRepeated(char character, char previous) {
        return character == previous && character > ' ';
    }

    /**
     * Whether so many digits stand together with no word between them; letters in markup are no words. A sign that is
     * repeated counts as well, for it stands for digits.
     */
    static boolean hasDigits(String text, int wanted) {
        int digits = 0;
        boolean isMarkedUp = false;
        boolean isTagged = false;
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!isTagged && Glyph.isHan(character) || !isMarkedUp && isLatin(character)) {
                digits = 0;
            } else {
                int most = Glyph.mostDigits(character);
                digits += isRepeated(character, previous) ? Math.max(1, most) : most;
                boolean isSign = Markup.isSign(character);
                isMarkedUp |= isSign;
                isTagged |= isSign && Markup.beginsTag(character);
                if (digits >= wanted) {
                    return true;
                }
            }
            previous = character;
        }
        return false;
    }

    /** A letter that stands for no digit. */
    private static boolean isLatin(char character) {
        int small = character | 0x20;
        return small >= 'a' && small <= 'z' && small != 'x';
    }

    /** In the text as it stands, and as a page shows it. */
    private static @Nullable Marks find(Marks marks, String text) {
        look(marks, text);
        for (PageText page : PageText.layers(text)) {
            Marks shown = marks.of(page.shown());
            look(shown, page.shown());
            marks.take(page, shown);
        }
        return marks.isEmpty() ? null : marks;
    }

    private static void look(Marks marks, String text) {
        DigitRun run = new DigitRun(text);
        while (run.next()) {
            if (run.length() >= SHORTEST) {
                marks.identities(run);
                marks.groups(run);
            }
        }
        marks.patterns();
    }
}
