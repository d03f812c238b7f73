package opencredit.data.intake.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A header of two rows, as the forms of 2015 have: a column is what both rows say. */
final class StackedHeader {
    /** A header is a few words; what has dates, codes or numbers in it is data. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}");

    private static final int LONGEST_LABEL = 160;

    /** Words of a heading over several columns that leave the meaning of the columns under it as it is. */
    private static final Pattern NEUTRAL = Pattern.compile("信息|情况|内容|明细|相对人|当事人|主体|企业|代码|要素|基本|数据|事项|决定书");

    private static final Pattern TELLING = Pattern.compile("机关|部门|单位|代表人|负责人|联系人|来源");

    private final Columns columns;
    private final List<String> upper;
    private final List<String> lower;

    private StackedHeader(Columns columns, List<String> upper, List<String> lower) {
        this.columns = columns;
        this.upper = upper;
        this.lower = lower;
    }

    /** The names of the columns, where the two rows say more together than either alone. */
    public static Optional<List<String>> of(Columns columns, List<String> upper, List<String> lower) {
        if (!isOfLabels(upper) || !isOfLabels(lower)) {
            return Optional.empty();
        }
        StackedHeader header = new StackedHeader(columns, upper, lower);
        List<String> joined = header.joined();
        boolean isOne =
                header.saysMore(columns.known(joined)) && columns.isHeader(joined) && header.isUnderstood(joined);
        return isOne ? Optional.of(joined) : Optional.empty();
    }

    /** Where the upper row is a header, what is merged over both rows stands in the lower one too. */
    private boolean saysMore(int known) {
        int below = columns.known(lower);
        return known > columns.known(upper) && (known > below || known == below && columns.isHeader(upper));
    }

    /** Whether something is written in the row, and nothing that no label says. */
    static boolean isOfLabels(List<String> cells) {
        boolean isFilled = false;
        for (String cell : cells) {
            if (cell.length() > LONGEST_LABEL || DIGITS.matcher(cell).find()) {
                return false;
            }
            isFilled |= !cell.isBlank();
        }
        return isFilled;
    }

    /** Whether at least half of what the lower row adds is known: values that are names by chance are few. */
    private boolean isUnderstood(List<String> joined) {
        int added = 0;
        int known = 0;
        for (int at = 0; at < joined.size(); at++) {
            if (!cell(lower, at).isBlank() && !cell(lower, at).equals(cell(upper, at))) {
                added++;
                known += columns.isName(joined.get(at)) ? 1 : 0;
            }
        }
        return 2 * known >= added;
    }

    private List<String> joined() {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int at = 0; at < Math.max(upper.size(), lower.size()); at++) {
            String above = cell(upper, at);
            String below = cell(lower, at);
            // a heading reaches as far as there is something under it
            group = above.isBlank() && !below.isBlank() ? group : above;
            joined.add(joined(group, below));
        }
        return joined;
    }

    private String joined(String above, String below) {
        if (below.isBlank() || below.equals(above) || above.isBlank()) {
            return below.isBlank() ? above : below;
        }
        String both = above + below;
        if (columns.isName(both)) {
            return both;
        }
        boolean isNeutral =
                NEUTRAL.matcher(above).find() && !TELLING.matcher(above).find();
        if (columns.isName(below) && (isNeutral || columns.isSameName(above, below))) {
            return below;
        }
        return both;
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }
}
