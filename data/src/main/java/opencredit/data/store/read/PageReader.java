package opencredit.data.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredPage;
import opencredit.data.record.StoredRecord;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a page, of which one more is asked for than it shows. */
final class PageReader implements RowMapper<Boolean> {
    private final Sort sort;
    private final int limit;
    private final List<StoredRecord> records = new ArrayList<>();
    private long asOf;
    private boolean more;

    public PageReader(Sort sort, int limit) {
        this.sort = sort;
        this.limit = limit;
    }

    @Override
    public Boolean map(ResultSet row, StatementContext context) throws SQLException {
        asOf = row.getLong("as_of");
        if (row.getObject("id") == null) {
            return false;
        }
        more = records.size() == limit;
        if (!more) {
            records.add(RecordRow.record(row, sort));
        }
        return more;
    }

    /** What was read. */
    public StoredPage page() {
        return new StoredPage(records, more ? next() : null, asOf);
    }

    private @Nullable Position next() {
        StoredRecord last = records.getLast();
        return new Position(last.sortValue(), last.id());
    }
}
