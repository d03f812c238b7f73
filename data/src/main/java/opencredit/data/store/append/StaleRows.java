package opencredit.data.store.append;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import opencredit.data.ledger.Commitment;
import opencredit.data.ledger.Content;
import opencredit.data.store.lock.Chunk;
import opencredit.data.store.lock.RowFate;
import opencredit.data.store.lock.UnconfirmedRows;
import opencredit.data.store.stage.ContentNumbers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that were compared with a register that others have changed since. */
final class StaleRows {
    private static final String WITHDRAWN = """
            update staged s set fate = 'w' from withdrawn w join entry e on e.seq = w.seq
            where s.batch = :batch and s.row > :after and s.row <= :last and w.key = s.key
              and (s.fate in ('n', 'a', 'u') or s.fate = 'b' and (s.version <> e.version + 1 or e.reason <> 'batch-undone'
                and w.record is distinct from (select restores from batch where id = :batch)))
            """;

    private static final String UNCHANGED = """
            update staged s set fate = 'u' from record r
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate in %s
              and r.key = s.key and r.digest = s.digest
            """.formatted(RowFate.WITH_CONTENT);

    /** The content of such a row was not kept, because it was shown already: the row has to be loaded again. */
    private static final String CHANGED = """
            update staged s set fate = 'm', reason = 'changed-meanwhile' from record r
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate = 'u'
              and r.key = s.key and r.digest <> s.digest
            """;

    private static final String OF_ANOTHER = """
            update staged s set fate = 'm', reason = 'another-subject' from record r
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate in %s
              and r.key = s.key and r.subject <> s.subject
            """.formatted(RowFate.WITH_CONTENT);

    private static final String OUTDATED = """
            select s.row, s.id, s.version, s.content, v.content as text, v.salt, r.id as shown, r.version as shown_version
            from staged s join record r on r.key = s.key join version v on v.id = s.content
            where s.batch = :batch and s.row > :after and s.row <= :last and s.fate in %s
              and (s.id <> r.id or s.version <> r.version + 1)
            """.formatted(RowFate.WITH_CONTENT);

    private static final String REWRITE = "insert into version (id, salt, content) values (?, ?, ?)";
    private static final String DELETE = "select delete_unpublished(?)";
    private static final String RESTAGE =
            "update staged set fate = 'a', id = ?, version = ?, content = ?, commitment = ? where batch = ? and row = ?";

    private StaleRows() {}

    /** Compares again; says whether any row's fate changed. What may not be published is refused before a row is rewritten. */
    static boolean refresh(Handle handle, Chunk chunk) {
        int changed = RowDecisions.run(handle, WITHDRAWN, chunk)
                + RowDecisions.run(handle, CHANGED, chunk)
                + RowDecisions.run(handle, UNCHANGED, chunk)
                + RowDecisions.run(handle, OF_ANOTHER, chunk)
                + RowDecisions.run(handle, Corrected.REFUSE, chunk)
                + NotYours.refuse(handle, chunk)
                + UnconfirmedRows.refuse(handle, chunk);
        List<Outdated> outdated = outdated(handle, chunk);
        if (!outdated.isEmpty()) {
            rewrite(handle, outdated, chunk.batch());
        }
        return changed + outdated.size() > 0;
    }

    private static List<Outdated> outdated(Handle handle, Chunk chunk) {
        return handle.createQuery(OUTDATED)
                .bind("batch", chunk.batch())
                .bind("after", chunk.after())
                .bind("last", chunk.last())
                .map((row, context) -> new Outdated(
                        row.getLong("row"),
                        row.getLong("content"),
                        row.getBytes("salt"),
                        row.getObject("shown", UUID.class),
                        row.getInt("shown_version") + 1,
                        Content.renamed(
                                row.getString("text"),
                                row.getObject("id", UUID.class),
                                row.getInt("version"),
                                row.getObject("shown", UUID.class),
                                row.getInt("shown_version") + 1)))
                .list();
    }

    /** As contents of their own: one that is written is never changed. */
    private static void rewrite(Handle handle, List<Outdated> outdated, long batch) {
        PreparedBatch contents = handle.prepareBatch(REWRITE);
        PreparedBatch rows = handle.prepareBatch(RESTAGE);
        ContentNumbers numbers = new ContentNumbers(handle);
        for (Outdated row : outdated) {
            long content = numbers.next();
            contents.add(content, row.salt(), new String(row.bytes(), StandardCharsets.UTF_8));
            rows.add(row.id(), row.version(), content, Commitment.of(row.salt(), row.bytes()), batch, row.row());
        }
        handle.execute(DELETE, (Object) outdated.stream().map(Outdated::content).toArray(Long[]::new));
        contents.execute();
        rows.execute();
    }

    /** A row that becomes this version of this record instead. */
    private record Outdated(long row, long content, byte[] salt, UUID id, int version, byte[] bytes) {}
}
