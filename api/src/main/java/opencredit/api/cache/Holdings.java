package opencredit.api.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Freshness;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.counts.CellSums;
import opencredit.data.store.read.Records;

/** How much is shown, how fresh it is, and whether it is fictional: asked once for every state of the ledger. */
public final class Holdings {
    /** Every demonstration record says so in its publisher's name. */
    private static final String MARK = "演示数据";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Records records;
    private final HeldCells cells;
    private final Datasets datasets;
    private final BooleanSupplier isSealed;
    private final Clock clock;
    private final AnswerCache<String, State> cache;
    /** Apart, for every page asks this, and counting all records for each would hold them up while the ledger grows. */
    private final AnswerCache<String, Fiction> fictions;

    private volatile Fiction last = Fiction.NONE;

    /** @param isSealed whether the register is a demonstration for ever */
    public Holdings(
            Records records,
            HeldCells cells,
            Datasets datasets,
            BooleanSupplier isSealed,
            LedgerTail tail,
            Clock clock) {
        this.isSealed = isSealed;
        this.records = records;
        this.cells = cells;
        this.datasets = datasets;
        this.clock = clock;
        this.cache = AnswerCache.ofOne(tail, clock);
        this.fictions = AnswerCache.ofOne(tail, clock);
    }

    /** The state now. */
    public State now() {
        return cache.figure("", this::ask);
    }

    /** Whether what is shown is fictional; as last known when nobody can say, for the page that tells of the failure. */
    public Fiction fiction() {
        try {
            last = fiction(clock.instant());
        } catch (RuntimeException failed) {
            return last;
        }
        return last;
    }

    private State ask(long seq, Instant now) {
        Map<String, Freshness> byDataset =
                cells.at(now).map(CellSums::freshness).orElseGet(() -> records.freshness(now));
        return new State(byDataset, fiction(now) != Fiction.NONE, seq);
    }

    private Fiction fiction(Instant now) {
        return fictions.get("", now, (seq, at) -> isSealed.getAsBoolean() ? Fiction.SEALED : loaded(at));
    }

    private Fiction loaded(Instant at) {
        List<String> all = datasets.all().stream().map(Dataset::id).toList();
        return records.first(all, at).stream().anyMatch(Holdings::isFictional) ? Fiction.LOADED : Fiction.NONE;
    }

    /** Demonstration data fills an empty register, so nothing has been public for longer. */
    private static boolean isFictional(StoredRecord record) {
        return publisher(record.content()).contains(MARK);
    }

    private static String publisher(String content) {
        try {
            return JSON.readTree(content).at("/publisher/name").asText();
        } catch (JsonProcessingException notWrittenByUs) {
            throw new IllegalStateException(notWrittenByUs);
        }
    }

    /** @param byDataset only those that show something */
    public record State(Map<String, Freshness> byDataset, boolean demonstration, long asOf) {}

    /** How far the register is fictional. */
    public enum Fiction {
        NONE,
        /** Fictional files were loaded into a register; by its oldest records. */
        LOADED,
        /** A demonstration for ever: its days of publication are set by hand. */
        SEALED
    }
}
