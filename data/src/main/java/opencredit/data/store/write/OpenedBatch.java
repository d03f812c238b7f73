package opencredit.data.store.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import opencredit.data.outcome.Act;
import opencredit.data.outcome.Delivery;
import opencredit.data.store.db.LedgerHead;
import opencredit.data.store.lock.BodyNames;
import opencredit.data.store.lock.JoinPlans;
import org.jspecify.annotations.Nullable;

/** A batch's row: it is written first, and last is told to the submitted file that it came from. */
final class OpenedBatch {
    private static final String OPEN =
            "insert into batch (dataset, source, submitter, reason, state, known, bodies, body_names, amends, restores)"
                    + " values (?, ?, ?, ?, 'staging', " + LedgerHead.NUMBER + ", ?, ?, ?, ?) returning id";

    /** A file that was taken for lost meanwhile stays so, and nothing of it is published. */
    private static final String TELL =
            "update upload set state = 'staged', batch = ? where id = ? and state in ('received', 'checking')";

    private OpenedBatch() {}

    /** Returns its number, in a transaction that this begins. */
    static long open(Connection connection, String dataset, String source, Act act, @Nullable Delivery delivery)
            throws SQLException {
        connection.setAutoCommit(false);
        JoinPlans.probe(connection);
        try (PreparedStatement statement = connection.prepareStatement(OPEN);
                PreparedStatement given = connection.prepareStatement(BodyNames.BEING_GIVEN)) {
            given.execute();
            statement.setString(1, dataset);
            statement.setString(2, source);
            statement.setString(3, act.actor());
            statement.setString(4, act.reason());
            statement.setArray(
                    5,
                    delivery == null
                            ? null
                            : array(connection, delivery.bodies().codes()));
            statement.setArray(
                    6,
                    delivery == null
                            ? null
                            : array(connection, delivery.bodies().listedNames()));
            statement.setObject(7, delivery == null ? null : delivery.amends());
            statement.setObject(8, restored(delivery));
            ResultSet id = statement.executeQuery();
            id.next();
            return id.getLong(1);
        }
    }

    static @Nullable UUID restored(@Nullable Delivery delivery) {
        return delivery == null ? null : delivery.restores();
    }

    private static java.sql.Array array(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** In the transaction that makes the batch durable. */
    static void tell(Connection connection, long batch, @Nullable Delivery delivery) throws SQLException {
        if (delivery == null || delivery.upload() == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setLong(1, batch);
            statement.setObject(2, delivery.upload());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("the submitted file has ended already");
            }
        }
    }
}
