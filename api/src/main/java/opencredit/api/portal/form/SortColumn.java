package opencredit.api.portal.form;

import opencredit.api.portal.frame.Reader;

/**
 * A column by which a table can be ordered: its head is a link, so that it needs no script.
 *
 * @param word the order it has now, or gets by a click, as the API calls it
 * @param href the page in that order; turned round where it is in this order already
 * @param direction for {@code aria-sort}
 */
public record SortColumn(String word, String title, String href, String direction) {
    private static final String PARAMETER = "sort";
    private static final String NONE = "none";

    /**
     * A column of a reader's page.
     *
     * @param first the order of the first click; the second turns it round
     * @param usual the order where none is asked for, which stands in no address
     */
    public static SortColumn of(Reader reader, String title, String first, String usual) {
        String asked = reader.parameter(PARAMETER);
        String current = asked.isEmpty() ? usual : asked;
        String turned = first.startsWith("-") ? first.substring(1) : '-' + first;
        boolean isFirst = current.equals(first);
        boolean isTurned = current.equals(turned);
        String next = isFirst ? turned : first;
        return new SortColumn(
                isTurned ? turned : first,
                title,
                reader.with(PARAMETER, next.equals(usual) ? null : next),
                isFirst || isTurned ? direction(current) : NONE);
    }

    private static String direction(String word) {
        return word.startsWith("-") ? "descending" : "ascending";
    }

    /** Whether the table is in its order. */
    public boolean isChosen() {
        return !direction.equals(NONE);
    }

    /** Whether it holds numbers: they stand at the right. */
    public boolean isNumber() {
        return !word.endsWith("name");
    }
}
