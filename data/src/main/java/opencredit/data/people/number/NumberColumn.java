package opencredit.data.people.number;

import java.time.LocalDate;
import opencredit.data.people.digit.DigitRun;

/**
 * The conditions, besides its form, under which a number is a person's in a column of numbers of documents, licences or
 * projects. Construction permits are a region, a date and a serial number, and one in eleven has an identity number's
 * check character; project codes are a region and a date, and one in ten passes Luhn.
 */
record NumberColumn(LocalDate today) {
    /** Nobody older is in business. */
    private static final LocalDate FIRST_BIRTH = LocalDate.of(IdentityNumber.FIRST_YEAR_OF_SHAPE, 1, 1);

    /** Nobody younger is penalised (Administrative Penalty Law, article 30) or in business. */
    private static final int YOUNGEST = 14;

    /** A right check character, no other digit beside it, and a birth date of somebody who acts; or the words. */
    boolean isIdentity(DigitRun run, int from, int digits, boolean isRight, Surroundings beside) {
        if (beside.areOfIdentity()) {
            return true;
        }
        LocalDate birth = LocalDate.of(IdentityNumber.year(run, from), run.pair(from + 10), run.pair(from + 12));
        return isRight
                && isApart(run, from, from + digits)
                && !birth.isBefore(FIRST_BIRTH)
                && !birth.isAfter(today.minusYears(YOUNGEST));
    }

    /** Whether no digit touches it but those of another number of a person. */
    private static boolean isApart(DigitRun run, int from, int to) {
        return (!run.touches(from) || TouchingNumbers.endAt(run, from))
                && (!run.touches(to) || TouchingNumbers.startAt(run, to));
    }

    boolean isCard(DigitRun run, int from, Surroundings beside) {
        return beside.areOfCard() || !BankCard.isLikeProject(run, from);
    }
}
