package opencredit.data.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** A statement put together from constant pieces, each with the values for its question marks. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean plannedOnce;

    /** Appends a piece and the values it binds. */
    public Sql add(String constant, Object... bound) {
        text.append(constant).append('\n');
        values.addAll(List.of(bound));
        return this;
    }

    /** Appends a piece that binds one array. */
    public Sql array(String constant, Object[] array) {
        text.append(constant).append('\n');
        values.add(array);
        return this;
    }

    /** Appends another's pieces and values. */
    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Says that one plan suits all values; otherwise each execution is planned for its own. */
    public Sql plannedOnce() {
        plannedOnce = true;
        return this;
    }

    /** Executes it; connections are set to plan a statement once. */
    public <T> List<T> list(Jdbi jdbi, RowMapper<T> mapper) {
        if (plannedOnce) {
            return jdbi.withHandle(handle -> on(handle).map(mapper).list());
        }
        return jdbi.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return on(handle).map(mapper).list();
        });
    }

    Query on(Handle handle) {
        Query query = handle.createQuery(text.toString());
        for (int index = 0; index < values.size(); index++) {
            query.bind(index, values.get(index));
        }
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
