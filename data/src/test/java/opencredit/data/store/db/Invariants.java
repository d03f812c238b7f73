package opencredit.data.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.Commitment;
import opencredit.data.store.audit.AuditCheck;
import opencredit.data.store.audit.ChainHead;
import opencredit.data.store.tally.TallyCheck;

/** What is true of every register at every moment. */
public final class Invariants {
    private static final Map<String, String> EMPTY = Map.of(
            "a gap in the sequence",
            "select seq from (select seq, row_number() over (order by seq) as nth from entry) e where seq <> nth",
            "a moment before the one before",
            "select seq from (select seq, at, lag(at) over (order by seq) as before from entry) e where at < before",
            "a version that does not follow the one before",
            """
            select seq from (select seq, event, version, lag(version) over (partition by record order by seq) as before
              from entry) e
            where version <> coalesce(before, 0) + case event when 'withdrawn' then 0 else 1 end
            """,
            "a record that its last entry does not describe",
            """
            select r.id from record r left join entry e on e.seq = (select max(seq) from entry x where x.record = r.id)
            where e.seq is null or e.event = 'withdrawn' or e.seq <> r.seq or e.version <> r.version
              or e.content is distinct from r.content or e.at <> r.updated_at
            """,
            "a withdrawal that its last entry does not describe",
            """
            select w.record from withdrawn w
              left join entry e on e.seq = (select max(seq) from entry x where x.record = w.record)
            where e.event is distinct from 'withdrawn' or e.seq <> w.seq
              or exists (select from record r where r.id = w.record or r.key = w.key)
            """,
            "an entry whose record is neither shown nor withdrawn",
            """
            select e.seq from entry e where not exists (select from record r where r.id = e.record)
              and not exists (select from withdrawn w where w.record = e.record)
            """,
            "content without an entry, or of a withdrawn record, once no batch is on its way",
            """
            select v.id from version v where not exists (select from batch where state in ('staged', 'waiting', 'cancelling')) and not exists
              (select from entry e join record r on r.id = e.record where e.content = v.id)
            """,
            "a current version without content",
            "select r.id from record r where not exists (select from version v where v.id = r.content)",
            "a record that is not counted by the publication of its dataset, or kept counted and not withdrawn",
            """
            select r.id from (
              select id, dataset, tallied from record
              union all
              select coalesce(w.record, k.record), w.dataset, k.tally
              from withdrawn w full join tallied k on k.record = w.record) r
              left join tally t on t.id = r.tallied
            where t.event is distinct from 'published' or t.dataset is distinct from r.dataset
            """,
            "staged rows of a batch that is done",
            "select s.row from staged s join batch b on b.id = s.batch where b.state in ('appended', 'cancelled', 'undone')");

    private Invariants() {}

    /** Fails when one of them does not hold. */
    public static void check(Database database) {
        assertThat(new TallyCheck(database).differences()).isEmpty();
        assertThat(new AuditCheck(database).check(ChainHead.EMPTY).faults()).isEmpty();
        database.jdbi().useTransaction(handle -> {
            EMPTY.forEach((fault, query) -> assertThat(
                            handle.createQuery(query).mapToMap().list())
                    .as(fault)
                    .isEmpty());
            List<Map.Entry<byte[], byte[]>> commitments = handle.createQuery(
                            "select e.commitment, v.salt, v.content from entry e join version v on v.id = e.content")
                    .map((row, context) -> Map.entry(
                            row.getBytes(1),
                            Commitment.of(row.getBytes(2), row.getString(3).getBytes(StandardCharsets.UTF_8))))
                    .list();
            assertThat(commitments).allSatisfy(pair -> assertThat(pair.getKey()).isEqualTo(pair.getValue()));
        });
    }
}
