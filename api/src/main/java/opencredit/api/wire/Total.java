package opencredit.api.wire;

/**
 * How many there are, counted to ten thousand.
 *
 * @param relation {@code eq}, or {@code gte} where there are at least so many
 */
public record Total(long value, String relation) {
    /** Counting stops here: readers want to know whether there are many, and every row more costs. */
    private static final long COUNTED = 10_000;

    /** @param whole whether nothing was left out in counting */
    public static Total of(long count, boolean whole) {
        return new Total(Math.min(count, COUNTED), whole && count <= COUNTED ? "eq" : "gte");
    }
}
