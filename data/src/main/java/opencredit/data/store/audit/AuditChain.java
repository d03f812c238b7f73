package opencredit.data.store.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;

/** The audit trail as it stands in the database. Safe for threads. */
public final class AuditChain {
    private static final String PAGE = """
            select id, at, actor, deed, outcome, reason, target, batch, first_seq, last_seq, causes, previous, hash
            from act where id > ? order by id limit ?
            """;

    private static final String HEAD = "select id, hash from act order by id desc limit 1";

    private static final String HASH = "select hash from act where id = ?";

    /** One statement sees one moment: nobody cuts the chain between the look at the old row and that at the end. */
    private static final String GROWN = """
            select id, hash from act
            where id = (select max(id) from act) and (? = 0 or exists (select from act where id = ? and hash = ?))
            """;

    private final Jdbi jdbi;

    public AuditChain(Database database) {
        this.jdbi = database.jdbi();
    }

    /** The rows after a number. */
    public List<ChainedAct> after(long number, int limit) {
        return jdbi.withHandle(handle -> handle.select(PAGE, number, limit)
                .map((row, context) -> act(row))
                .list());
    }

    /** Where it ends. */
    public ChainHead head() {
        return jdbi.withHandle(handle -> handle.select(HEAD)
                .map((row, context) -> new ChainHead(row.getLong(1), hexadecimal(row, 2)))
                .findOne()
                .orElse(ChainHead.EMPTY));
    }

    /** Where it ends now, if it still has the row that was its end once; empty otherwise. */
    public Optional<ChainHead> grownFrom(ChainHead once) {
        byte[] hash = HexFormat.of().parseHex(once.hash());
        Optional<ChainHead> head = jdbi.withHandle(handle -> handle.select(GROWN, once.number(), once.number(), hash)
                .map((row, context) -> new ChainHead(row.getLong(1), hexadecimal(row, 2)))
                .findOne());
        return head.isEmpty() && once.equals(ChainHead.EMPTY) ? Optional.of(ChainHead.EMPTY) : head;
    }

    /** Whether the chain has this row, or is as empty as this says. */
    public boolean has(ChainHead head) {
        return head.equals(ChainHead.EMPTY)
                || hash(head.number()).filter(head.hash()::equals).isPresent();
    }

    private Optional<String> hash(long number) {
        return jdbi.withHandle(handle -> handle.select(HASH, number)
                .map((row, context) -> hexadecimal(row, 1))
                .findOne());
    }

    private static ChainedAct act(ResultSet row) throws SQLException {
        return new ChainedAct(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("deed"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("target"),
                row.getObject("batch", Long.class),
                row.getObject("first_seq", Long.class),
                row.getObject("last_seq", Long.class),
                row.getString("causes"),
                hexadecimal(row, 12),
                hexadecimal(row, 13));
    }

    private static String hexadecimal(ResultSet row, int column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
