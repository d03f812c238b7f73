package opencredit.data.intake.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opencredit.data.intake.Intake;
import opencredit.data.intake.marked.MarkedWorkbook;
import opencredit.data.intake.row.UnreadableFile;
import opencredit.data.intake.spool.Spool;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.RefusedRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the workbook with what is said about one file, while the file is there. One thread. */
final class JobMarks {
    private static final Logger LOG = LoggerFactory.getLogger(JobMarks.class);

    /** As many as are kept of a file; rows behind them have the mark of intake alone. */
    private static final int MOST = 100_000;

    private static final String NAME = "issues.xlsx";

    private final Map<Long, String> refusedByLedger = new HashMap<>();
    private boolean isWorthIt;

    /** Something is said about the file. */
    void said() {
        isWorthIt = true;
    }

    void refused(RefusedRow row) {
        if (refusedByLedger.size() < MOST) {
            refusedByLedger.put(row.row(), row.code());
        }
    }

    /**
     * The workbook, kept as submitted bytes are; null where nothing is said, or it cannot be made: the load is none the
     * worse for it.
     */
    @Nullable
    SubmittedBytes write(Intake intake, Spool spool, SubmittedBytes file, IntakeOrder order, Runnable proceed) {
        if (!isWorthIt) {
            return null;
        }
        try {
            return spool.write(NAME, out -> {
                MarkedWorkbook workbook = new MarkedWorkbook(out, refusedByLedger);
                intake.mark(order.dataset(), file, order.options(), workbook, proceed);
                workbook.finish();
            });
        } catch (UnreadableFile unreadable) {
            LOG.atDebug().addKeyValue("code", unreadable.code()).log("what cannot be read is not written anew");
        } catch (IOException | UncheckedIOException full) {
            LOG.atWarn().setCause(full).log("a workbook with marks was not kept");
        }
        return null;
    }
}
