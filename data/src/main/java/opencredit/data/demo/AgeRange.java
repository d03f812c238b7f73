package opencredit.data.demo;

import java.time.temporal.ChronoUnit;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.demo.Sample.Line;
import opencredit.data.demo.text.Times;

/**
 * How many days a decision may be past, so that nothing of the row is out of time: its window is not over, and what
 * was ahead or past when the sample was written still is.
 */
record AgeRange(long youngest, long oldest) {
    /** Two years and nine months: the longest publication window is three years, and most of it lies ahead. */
    private static final int OLDEST = 1000;
    /** Balances at the end of a year are compared over five years. */
    private static final int FIVE_YEARS = 5 * 365;
    /** Data made today may be loaded this many days later, and is still shown. */
    private static final int MARGIN = 30;

    private static final int DAYS_OF_MONTH = 30;

    /**
     * @param isChanged whether later rows tell what became of it, so that of this one only what windows and datasets know by
     *     its role has to be ahead still
     */
    static AgeRange of(Sample sample, Line line, boolean isChanged) {
        AgeRange ages = new AgeRange(1, longest(sample));
        Times times = new Times(line.decided());
        long written = ChronoUnit.DAYS.between(line.decided(), sample.day());
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (sample.fields().get(i).type() instanceof FieldType.Date && !cell.isEmpty()) {
                long day = line.read(i, times::daysAfter);
                boolean isOpen = isChanged && sample.fields().get(i).role() == null;
                ages = isOpen && day > written ? ages : ages.with(day, written);
            }
        }
        return ages;
    }

    private static long longest(Sample sample) {
        if (sample.dataset().money() instanceof MoneyTerms.Stock) {
            return FIVE_YEARS;
        }
        return sample.dataset()
                .window()
                .shortest()
                .map(window -> Math.min(OLDEST, window.toTotalMonths() * DAYS_OF_MONTH - MARGIN))
                .orElse((long) OLDEST);
    }

    /** For a row that holds a day so long after its decision as well; the sample was written {@code written} days after. */
    private AgeRange with(long day, long written) {
        if (day <= 0) {
            return this;
        }
        return day <= written
                ? new AgeRange(Math.max(youngest, day), Math.max(oldest, day))
                : new AgeRange(youngest, Math.max(youngest, Math.min(oldest, day - MARGIN)));
    }
}
