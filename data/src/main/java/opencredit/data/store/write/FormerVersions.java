package opencredit.data.store.write;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Commitment;
import opencredit.data.ledger.Content;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.lock.Lock;
import opencredit.data.store.stage.ContentNumbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The state of records before an entry amended them. */
final class FormerVersions {
    /** Records that are as the entries left them, whose former content is there, and that name no forgotten body. */
    private static final String FIND = """
            select f.amended_by, r.id, r.dataset, f.version as former_version, r.version as version, v.content as text
            from former f join record r on r.id = f.id and r.seq = f.amended_by join version v on v.id = f.content
            where f.amended_by = any(?) and not exists (
              select from authority a where a.id in (f.authority, f.publisher) and a.name = '#' || a.id)
            order by f.amended_by
            """;

    private static final String CONTENT = "insert into version (id, salt, content) values (:content, :salt, :text)";

    private static final String BACK = """
            with told as (
              insert into entry (seq, at, content, record, version, event, reason, dataset, commitment)
              values (:seq, :at, :content, :id, :version, 'amended', :reason, :dataset, :commitment))
            update record r set (digest, seq, content, updated_at, version, %s)
              = (f.digest, :seq, :content, :at, :version, %s)
            from former f where f.amended_by = :amendedBy and r.id = f.id
            """.formatted(RecordColumn.ALL, RecordColumn.allOf("f"));

    private FormerVersions() {}

    /** Brings back what the entries {@code amendments} replaced, as new versions; returns the ledger's last entry. */
    static long bringBack(Handle handle, Lock lock, Long[] amendments, String reason) {
        List<Row> rows = find(handle, amendments);
        if (rows.isEmpty()) {
            return lock.seq();
        }
        PreparedBatch contents = handle.prepareBatch(CONTENT);
        PreparedBatch back = handle.prepareBatch(BACK);
        ContentNumbers numbers = new ContentNumbers(handle);
        SecureRandom random = new SecureRandom();
        long seq = lock.seq();
        for (Row row : rows) {
            byte[] bytes = Content.renamed(row.text(), row.id(), row.formerVersion(), row.id(), row.version());
            byte[] salt = new byte[Commitment.SALT_LENGTH];
            random.nextBytes(salt);
            long content = numbers.next();
            seq++;
            contents.bind("content", content)
                    .bind("salt", salt)
                    .bind("text", new String(bytes, StandardCharsets.UTF_8))
                    .add();
            back.bind("seq", seq)
                    .bind("at", lock.stamp())
                    .bind("content", content)
                    .bind("id", row.id())
                    .bind("version", row.version())
                    .bind("reason", reason)
                    .bind("dataset", row.dataset())
                    .bind("commitment", Commitment.of(salt, bytes))
                    .bind("amendedBy", row.amendedBy())
                    .add();
        }
        contents.execute();
        back.execute();
        return seq;
    }

    private static List<Row> find(Handle handle, Long[] amendments) {
        return handle.select(FIND, (Object) amendments)
                .map((row, context) -> new Row(
                        row.getLong("amended_by"),
                        row.getObject("id", UUID.class),
                        row.getString("dataset"),
                        row.getInt("former_version"),
                        row.getInt("version") + 1,
                        row.getString("text")))
                .list();
    }

    /** A record that becomes {@code version}, with the content of {@code formerVersion}. */
    private record Row(long amendedBy, UUID id, String dataset, int formerVersion, int version, String text) {}
}
