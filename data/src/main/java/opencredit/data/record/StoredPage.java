package opencredit.data.record;

import java.util.List;
import opencredit.data.record.RecordQuery.Position;
import org.jspecify.annotations.Nullable;

/** A page, more by {@code next}, as it stood at ledger entry {@code asOf}. */
public record StoredPage(
        List<StoredRecord> records, @Nullable Position next, long asOf) {}
