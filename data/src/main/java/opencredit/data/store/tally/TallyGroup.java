package opencredit.data.store.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Entries of one transaction that are equal in what the tally says, and in the two days between which lateness lies.
 *
 * @param publisher its number, or null
 * @param body the code of a subject that is a public body, or null
 * @param type the number of the set of categories
 * @param published the first day of the month of first publication
 * @param decided null where nothing is measured
 * @param day of first publication; null where nothing is measured
 */
record TallyGroup(
        String dataset,
        String event,
        String reason,
        @Nullable String takesBack,
        @Nullable Integer publisher,
        @Nullable String body,
        int type,
        LocalDate published,
        @Nullable LocalDate decided,
        @Nullable LocalDate day,
        long entries) {

    static TallyGroup read(ResultSet row) throws SQLException {
        return new TallyGroup(
                row.getString("dataset"),
                row.getString("event"),
                row.getString("reason"),
                row.getString("takes_back"),
                row.getObject("publisher", Integer.class),
                row.getString("body"),
                row.getInt("class"),
                row.getObject("published", LocalDate.class),
                row.getObject("decided", LocalDate.class),
                row.getObject("day", LocalDate.class),
                row.getLong("entries"));
    }
}
