package opencredit.data.intake.columns;

import java.util.List;
import java.util.Optional;
import opencredit.data.intake.row.Row;
import org.jspecify.annotations.Nullable;

/** Finds the header of a sheet while its rows come, be it of one row or of two. One thread. */
public final class HeaderSearch {

    /** The relation of a row to the header. */
    public enum Place {
        /** It may be the first row of a header: the next row tells. */
        UNDECIDED,
        HEADER,
        /** It stands below the header. */
        BELOW
    }

    private final Columns columns;
    private @Nullable Row above;
    private @Nullable List<String> header;
    private boolean mayGoOn = true;
    private boolean isStacked;

    public HeaderSearch(Columns columns) {
        this.columns = columns;
    }

    public Place take(Row row) {
        Row before = above;
        if (header != null && !mayGoOn) {
            return Place.BELOW;
        }
        Optional<List<String>> stacked =
                before == null ? Optional.empty() : StackedHeader.of(columns, before.cells(), row.cells());
        if (stacked.isPresent()) {
            isStacked = true;
            found(stacked.get(), false);
            return Place.HEADER;
        }
        if (header != null) {
            mayGoOn = false;
            return Place.BELOW;
        }
        above = row;
        if (columns.isHeader(row.cells())) {
            found(row.cells(), true);
            return Place.HEADER;
        }
        return Place.UNDECIDED;
    }

    private void found(List<String> cells, boolean mayGoOn) {
        header = cells;
        this.mayGoOn = mayGoOn;
    }

    /** Whether the header begins with the row before the last that was taken for it. */
    public boolean isStacked() {
        return isStacked;
    }

    /** The names of the columns, or null before they are found. */
    public @Nullable List<String> header() {
        return header;
    }
}
