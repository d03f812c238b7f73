package opencredit.data.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param seq from 1, gap-free, in commit order
 * @param at UTC, milliseconds, never falling
 * @param reason a value of the closed list {@code data/codes/reasons.yaml}
 * @param version the version published, or the last one shown for a withdrawal
 * @param commitment 64 lower-case hexadecimal digits; null for a withdrawal
 * @param replacedBy the record that replaces a withdrawn one; shown in the feed, no part of the leaf
 */
public record Entry(
        long seq,
        Instant at,
        Event event,
        String reason,
        String dataset,
        UUID record,
        int version,
        @Nullable String commitment,
        @Nullable UUID replacedBy) {}
