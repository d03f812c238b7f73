package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.store.archive.SubjectProfile;
import opencredit.data.store.archive.SubjectProfiles;
import opencredit.data.store.archive.Subjects;
import opencredit.data.store.archive.Subjects.Summary;

/**
 * What there is about subjects, for those that are named again and again. A public body has thousands of records: counting
 * those of five subjects took PostgreSQL longer than all the rest of a search. Safe for threads.
 */
public final class SubjectCache<T> {
    private final Reading<T> reading;
    private final LedgerTail tail;
    private final AnswerCache<String, Optional<T>> cache;

    private SubjectCache(Reading<T> reading, LedgerTail tail, Clock clock) {
        this.reading = reading;
        this.tail = tail;
        this.cache = new AnswerCache<>(MemoryBudget.NAMED.bytes() / 2, tail, clock);
    }

    /** Who somebody is, and how many records there are. */
    public static SubjectCache<Summary> summaries(Subjects subjects, LedgerTail tail, Clock clock) {
        return new SubjectCache<>(
                (codes, now, seq) -> subjects.summaries(codes, now, seq).stream()
                        .collect(Collectors.toMap(Summary::code, Function.identity())),
                tail,
                clock);
    }

    /** The same with what lists of subjects say beside it. */
    public static SubjectCache<SubjectProfile> profiles(SubjectProfiles profiles, LedgerTail tail, Clock clock) {
        return new SubjectCache<>(profiles::of, tail, clock);
    }

    /** Of those of the codes that have something shown, in the order of {@code codes}. */
    public List<T> of(Collection<String> codes, Instant now) {
        Map<String, Optional<T>> known = cache.all(codes, now, unknown -> read(unknown, now));
        return codes.stream()
                .distinct()
                .map(known::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Optional<T>> read(Collection<String> codes, Instant now) {
        Map<String, Optional<T>> read = new HashMap<>();
        codes.forEach(code -> read.put(code, Optional.empty()));
        // what is remembered stands under a level that was asked for before
        reading.of(codes, now, tail.level()).forEach((code, found) -> read.put(code, Optional.of(found)));
        return read;
    }

    private interface Reading<T> {
        /** Of those of the codes that have something shown, by code, up to the entry {@code seq} at least. */
        Map<String, T> of(Collection<String> codes, Instant now, long seq);
    }
}
