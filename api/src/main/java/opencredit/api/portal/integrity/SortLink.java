package opencredit.api.portal.integrity;

import opencredit.api.portal.frame.PageView;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column by which a table can be ordered, without a script.
 *
 * @param href of the table in the order of this column; in the other direction where it is in this order already
 * @param direction for {@code aria-sort}; null where the table is in the order of another column
 */
public record SortLink(String title, String href, @Nullable String direction) {

    /**
     * @param word of the column in the API's {@code sort}
     * @param usual the order where none is asked for
     * @param isNumber whether the greatest comes first
     */
    static SortLink of(PageView view, String word, String title, String usual, boolean isNumber) {
        String asked = view.reader().parameter("sort");
        String current = asked.isEmpty() ? usual : asked;
        boolean isRising = current.equals(word);
        boolean isFalling = current.equals('-' + word);
        String next = isRising || !isFalling && isNumber ? '-' + word : word;
        return new SortLink(
                title, view.reader().with("sort", next), isRising ? "ascending" : isFalling ? "descending" : null);
    }
}
