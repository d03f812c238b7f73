package opencredit.data.store.audit;

import java.util.ArrayList;
import java.util.List;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.LedgerHead;
import org.jdbi.v3.core.Jdbi;

/** Whether the audit trail is whole: every row says what was written, follows the row before, and none is missing. */
public final class AuditCheck {
    /** Rows of one question: some megabytes. */
    private static final int ROWS = 10_000;

    /** Of rows; more of them tell nothing new, and fill the memory. */
    private static final int MOST_FAULTS = 100;

    /**
     * The first entry that no act accounts for, or that two do, though acts account for earlier ones: no entry is written
     * without its act.
     */
    private static final String UNACCOUNTED = """
            select least(next, last_seq + 1) from (
              select last_seq, lead(first_seq, 1, %s + 1) over (order by first_seq) as next
              from act where first_seq is not null) span
            where next <> last_seq + 1 order by 1 limit 1
            """.formatted(LedgerHead.NUMBER);

    private final AuditChain chain;
    private final Jdbi jdbi;

    public AuditCheck(Database database) {
        this.chain = new AuditChain(database);
        this.jdbi = database.jdbi();
    }

    /**
     * Reads the whole chain.
     *
     * @param kept what the home remembers of its end
     */
    public Checked check(ChainHead kept) {
        List<AuditFault> faults = new ArrayList<>();
        ChainHead last = ChainHead.EMPTY;
        List<ChainedAct> rows;
        do {
            rows = chain.after(last.number(), ROWS);
            for (ChainedAct row : rows) {
                if (faults.size() < MOST_FAULTS) {
                    check(row, last, faults);
                }
                last = new ChainHead(row.number(), row.hash());
            }
        } while (rows.size() == ROWS);
        if (!chain.has(kept)) {
            faults.add(new AuditFault(kept.number(), AuditFault.Kind.CUT));
        }
        unaccounted(faults);
        return new Checked(last, List.copyOf(faults));
    }

    private static void check(ChainedAct row, ChainHead before, List<AuditFault> faults) {
        if (row.number() != before.number() + 1) {
            faults.add(new AuditFault(row.number(), AuditFault.Kind.MISSING));
        } else if (!row.previous().equals(before.hash())) {
            faults.add(new AuditFault(row.number(), AuditFault.Kind.UNCHAINED));
        }
        if (!row.hash().equals(row.reckonedHash())) {
            faults.add(new AuditFault(row.number(), AuditFault.Kind.ALTERED));
        }
    }

    private void unaccounted(List<AuditFault> faults) {
        jdbi.useHandle(handle -> handle.createQuery(UNACCOUNTED)
                .mapTo(long.class)
                .findOne()
                .ifPresent(entry -> faults.add(new AuditFault(entry, AuditFault.Kind.UNACCOUNTED))));
    }

    /**
     * What was found.
     *
     * @param head the last row
     * @param faults the first hundred of rows, and what is wrong with the end and with the entries
     */
    public record Checked(ChainHead head, List<AuditFault> faults) {}
}
