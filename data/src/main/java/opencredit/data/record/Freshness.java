package opencredit.data.record;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Shown records by dataset. */
public record Freshness(
        long count, @Nullable Instant updatedAt, @Nullable LocalDate latestDecision) {}
