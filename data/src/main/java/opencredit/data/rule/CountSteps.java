package opencredit.data.rule;

import org.jspecify.annotations.Nullable;

/**
 * Small counts tell of somebody: what is below the least says nothing, and zero is no exception. The others are published
 * in steps of the least, each by the number that its step begins with, for whoever subtracts exact counts of bodies, years
 * or parts from each other finds the small ones: 20 people less the 17 of all others are 3, while 20 less 15 are any from
 * 1 to 9.
 */
public final class CountSteps {
    /** The least where no definition says another. */
    public static final int LEAST = 5;

    private CountSteps() {}

    /** The first number of the count's step; null below the least. */
    public static @Nullable Long of(long count, int least) {
        return count < least ? null : Long.valueOf(count - count % least);
    }

    /** The same in steps of five. */
    public static @Nullable Long of(long count) {
        return of(count, LEAST);
    }

    /** The first number of the count's step of five, 0 of the first: what a sum of published counts adds. */
    public static long first(long count) {
        return count - count % LEAST;
    }
}
