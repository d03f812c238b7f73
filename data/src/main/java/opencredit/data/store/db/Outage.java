package opencredit.data.store.db;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Whether a failure is the database's: gone, silent, stopping or full. Then what was asked may be asked again later. */
public final class Outage {
    /** Classes of SQLSTATE: connection, resources, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    private Outage() {}

    /** Whether {@code failure}, or what caused it, is one. */
    public static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException || cause instanceof TimeoutException) {
                return true;
            }
            if (cause instanceof SQLException sql && CLASSES.contains(classOf(sql))) {
                return true;
            }
        }
        return false;
    }

    /** The SQLSTATE of a failure, where it has one of its own. */
    public static @Nullable String state(Throwable failure) {
        return failure instanceof SQLException sql ? sql.getSQLState() : null;
    }

    /** The kind of a failure, for a log: what databases say of it may repeat what somebody submitted. */
    public static String name(Throwable failure) {
        Throwable last = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            String state = state(cause);
            if (state != null) {
                return cause.getClass().getSimpleName() + ", SQLSTATE " + state;
            }
        }
        return last.getClass().getSimpleName();
    }

    private static String classOf(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
