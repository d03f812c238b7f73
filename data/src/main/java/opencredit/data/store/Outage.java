package opencredit.data.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a failure is the database's: gone, stopping or full. Then what was asked may be asked again later. */
public final class Outage {
    /** Classes of SQLSTATE: connection, resources, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether {@code failure}, or what caused it, is one. */
    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && CLASSES.contains(classOf(sql))) {
                return true;
            }
        }
        return false;
    }

    private static String classOf(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
