package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.archive.Subjects.Summary;

/**
 * Who somebody is and what there is about them, for those that searches name again and again. A public body has
 * thousands of records: counting those of five subjects took PostgreSQL longer than all the rest of a search. Safe for
 * threads.
 */
public final class Summaries {
    /** Some 500 bytes each. Those that cost most have most records, and are named most. */
    private static final int CACHED = 20_000;

    private final Subjects subjects;
    private final LedgerTail tail;
    private final AnswerCache<String, Optional<Summary>> cache;

    public Summaries(Subjects subjects, LedgerTail tail, Clock clock) {
        this.subjects = subjects;
        this.tail = tail;
        this.cache = new AnswerCache<>(CACHED, tail, clock);
    }

    /** Of those of the codes that have something shown, in the order of {@code codes}. */
    public List<Summary> of(Collection<String> codes, Instant now) {
        Map<String, Optional<Summary>> known = cache.all(codes, now, unknown -> read(unknown, now));
        return codes.stream()
                .distinct()
                .map(known::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Optional<Summary>> read(Collection<String> codes, Instant now) {
        Map<String, Optional<Summary>> read = new HashMap<>();
        codes.forEach(code -> read.put(code, Optional.empty()));
        // what is remembered stands under a level that was asked for before
        subjects.summaries(codes, now, tail.level()).forEach(summary -> read.put(summary.code(), Optional.of(summary)));
        return read;
    }
}
