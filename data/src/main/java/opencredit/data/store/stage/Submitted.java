package opencredit.data.store.stage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import opencredit.data.outcome.Submission;
import org.jspecify.annotations.Nullable;

/** The counts of rows that bodies submitted with a batch, on a day of the city. */
public record Submitted(LocalDate day, List<Submission> submissions) {
    /** Only of bodies that are known by what they published: what a refused row calls its publisher is nobody's to see. */
    private static final String WRITE = """
            insert into submission (batch, publisher, day, received, refused, flagged)
            select ?, a.id, ?, sum(s.received), sum(s.refused), sum(s.flagged)
            from unnest(?, ?, ?, ?, ?) s (name, code, received, refused, flagged)
              join authority a on a.name = s.name and a.code is not distinct from s.code
            group by a.id
            """;

    /** Notes it in the batch's own transaction. */
    public void write(Connection connection, long batch) throws SQLException {
        if (submissions.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setLong(1, batch);
            statement.setObject(2, day);
            statement.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            each -> Numbered.clean(each.publisher().name())));
            statement.setArray(
                    4, array(connection, "text", each -> each.publisher().identity()));
            statement.setArray(5, array(connection, "bigint", Submission::received));
            statement.setArray(6, array(connection, "bigint", Submission::refused));
            statement.setArray(7, array(connection, "bigint", Submission::flagged));
            statement.executeUpdate();
        }
    }

    private Array array(Connection connection, String type, Function<Submission, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, submissions.stream().map(value).toArray());
    }
}
