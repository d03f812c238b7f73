package opencredit.data.store.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import opencredit.data.rule.CityTime;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The subject of an archive, the moment, and the connection. */
record ArchiveQuestion(Handle handle, String code, Instant now) {
    /** A statement with {@code :code}, {@code :now} and {@code :today} bound. */
    Query ask(String statement) {
        return handle.createQuery(statement)
                .bind("code", code)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("today", CityTime.day(now));
    }
}
