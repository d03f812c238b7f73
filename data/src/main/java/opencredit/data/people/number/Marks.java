package opencredit.data.people.number;

import java.util.BitSet;
import opencredit.data.people.digit.CheckX;
import opencredit.data.people.digit.DigitGroups;
import opencredit.data.people.digit.DigitRun;
import opencredit.data.people.digit.FoldedCopy;
import opencredit.data.people.digit.Glyph;
import opencredit.data.subject.CreditCode;
import opencredit.data.text.PageText;
import org.jspecify.annotations.Nullable;

/** Which characters of a text belong to numbers of people. */
final class Marks {
    /** The longest number looked for, a bank card. */
    private static final int LONGEST = BankCard.LONGEST;

    /** Characters of a credit code. */
    private static final int CODE = 18;

    /** Digits of most landlines, with their area code. */
    private static final int SHORT_LANDLINE = 11;

    /** Identity numbers issued until 1999. */
    private static final int SHORT_IDENTITY = 15;

    private final String text;
    private final @Nullable NumberColumn column;
    private final boolean identityOnly;
    private final BitSet marked = new BitSet();

    /** @param column what numbers of documents need besides, or null in a text */
    Marks(String text, @Nullable NumberColumn column, boolean identityOnly) {
        this.text = text;
        this.column = column;
        this.identityOnly = identityOnly;
    }

    /** The same of another text. */
    Marks of(String other) {
        return new Marks(other, column, identityOnly);
    }

    boolean isEmpty() {
        return marked.isEmpty();
    }

    /** Every character of a number as an asterisk, those that nobody sees too. */
    String mask() {
        StringBuilder masked = new StringBuilder(text);
        marked.stream().forEach(at -> masked.setCharAt(at, '*'));
        return masked.toString();
    }

    /** Marks what others have marked in a page's copy of the text. */
    void take(PageText page, Marks others) {
        others.marked.stream().forEach(at -> marked.set(page.start(at), page.end(at)));
        // what stands within a number is of it: tags, and codes of characters that are not there
        BitSet ranges = others.marked;
        for (int from = ranges.nextSetBit(0); from >= 0; from = ranges.nextSetBit(ranges.nextClearBit(from))) {
            marked.set(page.start(from), page.end(ranges.nextClearBit(from) - 1));
        }
    }

    /** Marks what is told by stars within it, and what the words before it tell. */
    void patterns() {
        boolean isDated = DatedIdentity.mayBeIn(text);
        boolean isCertificate = !identityOnly && Certificates.mayBeIn(text);
        boolean isWorthACopy = isCertificate
                ? Certificates.isNamedIn(text) || FoldedCopy.mayHaveStars(text)
                : FoldedCopy.hasStars(text);
        if (!isWorthACopy && !isDated) {
            return;
        }
        FoldedCopy copy = FoldedCopy.of(text);
        StarredIdentity.Found found = (from, to) -> marked.set(copy.start(from), copy.end(to - 1));
        StarredIdentity.find(copy, found);
        if (isDated) {
            DatedIdentity.find(copy, found);
        }
        if (isCertificate) {
            Certificates.find(copy, found);
        }
    }

    /** Marks the identity numbers of a run. */
    void identities(DigitRun run) {
        for (int from = 0; from + 17 <= run.length(); from++) {
            int digits = IdentityNumber.lengthAt(run, from);
            if (digits > 0) {
                identity(run, from, digits);
            }
        }
    }

    private void identity(DigitRun run, int from, int digits) {
        int x = digits == 17 ? CheckX.after(run, from + 16) : 0;
        int start = run.place(from);
        int end = Math.max(x, run.after(from + digits - 1));
        boolean isRight = digits == 18 ? IdentityNumber.hasRightCheck(run, from) : x > 0;
        // one with a letter behind 17 digits may be a credit code
        int codesEnd = digits == 17 ? Math.min(text.length(), run.after(from + 16) + 1) : end;
        if (isCreditCode(start, codesEnd) || !isRight && isValidCode(start, codesEnd)) {
            return;
        }
        Surroundings beside = beside(run, from, from + digits);
        boolean isRecent = IdentityNumber.year(run, from) > IdentityNumber.LAST_YEAR_OF_SHAPE;
        boolean isPersonal = column == null
                ? !isRecent || !beside.areOfDocument()
                : column.isIdentity(run, from, digits, isRight, beside);
        if (isPersonal) {
            marked.set(start, end);
        }
    }

    /**
     * An identity number has its birth year's 19 or 20 where a credit code has the end of a county's code; few counties
     * have one of these, so the two are told apart even where both checksums hold.
     */
    private boolean isCreditCode(int from, int end) {
        if (end - from != CODE || !standsAlone(from, end)) {
            return false;
        }
        String code = CreditCode.read(text.substring(from, end)).code();
        return code != null && CreditCode.isValid(code) && CreditCode.hasKnownRegionLikeBirthYear(code);
    }

    private boolean standsAlone(int from, int end) {
        return (from == 0 || !isAlphanumeric(text.charAt(from - 1)))
                && (end == text.length() || !isAlphanumeric(text.charAt(end)));
    }

    private static boolean isAlphanumeric(char character) {
        return Glyph.of(character) >= 0 || Character.isLetter(character) && character < '\u2e80';
    }

    /** Marks phones, cards and old identity numbers: one or more whole groups of digits that touch nothing else. */
    void groups(DigitRun run) {
        for (int from = 0; from < run.length(); from++) {
            if (starts(run, from) && !marked.get(run.place(from))) {
                groupsFrom(run, from);
            }
        }
    }

    private void groupsFrom(DigitRun run, int from) {
        int to = from;
        while (to < run.length() && !marked.get(run.place(to)) && to - from < LONGEST) {
            boolean isFirst = to == from;
            to = endOfGroup(run, to);
            if (isPersonal(run, from, to)) {
                mark(run, from, to);
                if (!identityOnly) {
                    others(run, to, PhoneNumber.localLength(run, from, to));
                }
            } else if (isFirst && !identityOnly && column == null && areTouching(run, from, to)) {
                mark(run, from, to);
            }
        }
    }

    private static boolean areTouching(DigitRun run, int from, int to) {
        return TouchingNumbers.are(run, from, to)
                || TouchingNumbers.arePhoneAndOther(run, from, to)
                || TouchingNumbers.areIdentityAndMore(run, from, to);
    }

    private void mark(DigitRun run, int from, int to) {
        marked.set(run.place(from), run.after(to - 1));
    }

    /** The further numbers of a list that starts with a landline. */
    private void others(DigitRun run, int first, int localLength) {
        int from = first;
        while (localLength > 0 && from + localLength <= run.length() && !run.touches(from)) {
            int to = from + localLength;
            if (run.touches(to) || !PhoneNumber.isAnother(run, from, to, localLength)) {
                return;
            }
            mark(run, from, to);
            from = to;
        }
    }

    private boolean isPersonal(DigitRun run, int from, int to) {
        if (to - from == SHORT_IDENTITY && isOld(run, from, to)) {
            return column == null && !IdentityNumber.isRegistration(run, from)
                    || beside(run, from, to).areOfIdentity();
        }
        if (identityOnly) {
            return false;
        }
        if (BankCard.canBeAccount(run, from, to) && beside(run, from, to).areOfAccount()) {
            return !isInCode(run, from, to);
        }
        if (PhoneNumber.is(run, from, to) || PhoneNumber.hasMobilesForm(run, from, to)) {
            return isPhone(run, from, to);
        }
        return BankCard.is(run, from, to) && isCard(run, from, beside(run, from, to)) && !isInCode(run, from, to);
    }

    private boolean isPhone(DigitRun run, int from, int to) {
        Surroundings beside = beside(run, from, to);
        if (!PhoneNumber.is(run, from, to)) {
            return beside.areOfContact();
        }
        if (needsWord(run, from, to)) {
            return beside.areOfContact() || beside.areOfExtension();
        }
        boolean isSpaced = new DigitGroups(run, from, to).widest() == DigitRun.SPACE;
        return isSpaced || !beside.areOfAmount() && !beside.areOfDocument();
    }

    /**
     * Codes of invoices are made up as landlines of twelve digits are, and a column of numbers may hold nothing but a serial
     * number that is made up as a phone is: nothing parts these digits.
     */
    private boolean needsWord(DigitRun run, int from, int to) {
        boolean isLong = to - from > SHORT_LANDLINE && !PhoneNumber.hasMobilesForm(run, from, to);
        boolean isSerial = column != null && isWholeText(run, from, to);
        return (isSerial || isLong)
                && new DigitGroups(run, from, to).widest() == DigitRun.NONE
                && !Surroundings.isAfterPlus(run, from);
    }

    private static boolean isWholeText(DigitRun run, int from, int to) {
        return (run.text.substring(0, run.place(from)) + run.text.substring(run.after(to - 1))).isBlank();
    }

    /** Whether the digits are a credit code, or all of it but the letters at its end. */
    private boolean isInCode(DigitRun run, int from, int to) {
        int start = run.place(from);
        int end = run.after(to - 1);
        int codesEnd = Math.max(end, Math.min(text.length(), start + CODE));
        return isValidCode(start, codesEnd);
    }

    private Surroundings beside(DigitRun run, int from, int to) {
        return new Surroundings(text, run.place(from), run.after(to - 1));
    }

    private static boolean isOld(DigitRun run, int from, int to) {
        DigitGroups at = new DigitGroups(run, from, to);
        boolean isPlaced = at.isSpelled() || at.isPartedWithin(6, 12) || at.isParted(6, 8, 10, 12);
        return IdentityNumber.isOld(run, from) && isPlaced && (at.widest() == DigitRun.NONE || at.isClosed());
    }

    private boolean isCard(DigitRun run, int from, Surroundings beside) {
        return column == null
                ? !BankCard.isLikeProject(run, from) || !beside.areOfDocument()
                : column.isCard(run, from, beside);
    }

    /** One 18-digit number in 31 has a credit code's check character by chance; with the inner one too, one in 341. */
    private boolean isValidCode(int start, int end) {
        if (end - start != CODE || !standsAlone(start, end)) {
            return false;
        }
        String code = text.substring(start, end);
        return CreditCode.isValid(code) && CreditCode.hasValidOrganisationCode(code);
    }

    private boolean starts(DigitRun run, int at) {
        return !run.touches(at) || marked.get(run.place(at - 1));
    }

    private int endOfGroup(DigitRun run, int from) {
        int end = from + 1;
        while (end < run.length() && run.touches(end) && !marked.get(run.place(end))) {
            end++;
        }
        return end;
    }
}
