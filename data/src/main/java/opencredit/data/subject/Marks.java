package opencredit.data.subject;

import java.util.BitSet;

/** Which characters of a text belong to numbers of people. */
final class Marks {
    /** The longest number looked for, a bank card. */
    private static final int LONGEST = 19;
    /** How far before a number the words that say what it is may stand. */
    private static final int NEAR = 12;

    /** Identity numbers issued until 1999. */
    private static final int SHORT_IDENTITY = 15;

    private final String text;
    private final BitSet marked = new BitSet();

    Marks(String text) {
        this.text = text;
    }

    boolean isEmpty() {
        return marked.isEmpty();
    }

    String mask() {
        StringBuilder masked = new StringBuilder(text);
        marked.stream().forEach(at -> masked.setCharAt(at, '*'));
        return masked.toString();
    }

    /**
     * Marks the identity numbers of a run: with the right check character at whatever digit they start and though others
     * touch them, with a wrong one where nothing does.
     */
    void identities(DigitRun run) {
        for (int from = 0; from + 17 <= run.length(); from++) {
            int right = IdentityNumber.lengthAt(run, from);
            int digits = right > 0 ? right : IdentityNumber.shapeLengthAt(run, from);
            if (digits > 0) {
                int end = digits == 18 ? run.after(from + 17) : run.afterCheckX();
                if (!isCreditCode(run.place(from), end) && (right > 0 || !isValidCode(run.place(from), end))) {
                    marked.set(run.place(from), end);
                }
            }
        }
    }

    /**
     * An identity number has its birth year's 19 or 20 where a credit code has the end of a county's code; few counties
     * have one of these, so the two are told apart even where both checksums hold.
     */
    private boolean isCreditCode(int from, int end) {
        if (end - from != 18 || !standsAlone(from, end)) {
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
        return DigitRun.value(character) >= 0 || Character.isLetter(character) && character < '\u2e80';
    }

    /** Marks phones, cards and old identity numbers: one or more whole groups of digits that touch nothing else. */
    void groups(DigitRun run, boolean identityOnly) {
        for (int from = 0; from < run.length(); from++) {
            if (starts(run, from) && !marked.get(run.place(from))) {
                groupsFrom(run, from, identityOnly);
            }
        }
    }

    private void groupsFrom(DigitRun run, int from, boolean identityOnly) {
        int shortest = LONGEST;
        int longest = 0;
        int to = from;
        while (to < run.length() && !marked.get(run.place(to)) && to - from < LONGEST) {
            int end = endOfGroup(run, to);
            // The first group may be a country's code and the last the end of a card, both short.
            shortest = to == from || end == run.length() ? shortest : Math.min(shortest, end - to);
            longest = Math.max(longest, end - to);
            to = end;
            if ((shortest >= 3 || longest == 1) && isPersonal(run, from, to, identityOnly)) {
                marked.set(run.place(from), run.after(to - 1));
            }
        }
    }

    private boolean isPersonal(DigitRun run, int from, int to, boolean identityOnly) {
        if (to - from == SHORT_IDENTITY && IdentityNumber.isOld(run, from)) {
            return !IdentityNumber.isRegistration(run, from) || isCalledIdentity(run.place(from));
        }
        return !identityOnly && ContactNumber.is(run, from, to) && !isValidCode(run.place(from), run.after(to - 1));
    }

    private boolean isCalledIdentity(int at) {
        String before = text.substring(Math.max(0, at - NEAR), at);
        return before.contains("身份证") || before.contains("证件");
    }

    /** One 18-digit number in 31 has a credit code's check character by chance; with the inner one too, one in 341. */
    private boolean isValidCode(int start, int end) {
        if (end - start != 18 || !standsAlone(start, end)) {
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
