package opencredit.data.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import opencredit.data.ledger.Entry;
import opencredit.data.store.RecordQuery.Position;
import org.jspecify.annotations.Nullable;

/** Reads of what is shown. Every read applies the publication window at {@code now}. Safe for threads. */
public final class Records {

    public Records(Database database) {}

    public Found find(UUID id, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Those of the ids that are shown, in the order of {@code ids}. */
    public List<StoredRecord> shown(Collection<UUID> ids, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** A page of a list: the {@code limit} records after {@code after}. */
    public Page list(RecordQuery query, @Nullable Position after, int limit, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** How many records the list has, counted exactly up to 10,000 and as 10,001 beyond. */
    public long count(RecordQuery query, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Exact counts by value, most first, for {@code authority}, {@code region}, {@code category} or {@code year}. */
    public List<Count> facet(RecordQuery query, String facet, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Every record of the list, read in short keyset chunks from the exports' pool; holds no connection while the consumer waits. */
    public void stream(RecordQuery query, Instant now, Consumer<StoredRecord> consumer) {
        throw new UnsupportedOperationException();
    }

    /** Entries of a record with the content of each version that may still be shown. Empty when unknown or gone. */
    public List<Version> history(UUID id, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** A page, more by {@code next}, as it stood at ledger entry {@code asOf}. */
    public record Page(List<StoredRecord> records, @Nullable Position next, long asOf) {}

    /** How many shown records have a value. */
    public record Count(String value, long count) {}

    /** An entry and its version's content, null where it was forgotten. */
    public record Version(Entry entry, @Nullable String content) {}

    /** Shown records by dataset. */
    public record Freshness(long count, @Nullable Instant updatedAt, java.time.@Nullable LocalDate latestDecision) {}

    /** Count, last change and newest decision of every dataset that shows something. */
    public Map<String, Freshness> freshness(Instant now) {
        throw new UnsupportedOperationException();
    }
}
