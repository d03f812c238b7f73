package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.data.store.archive.SubjectProfile;
import opencredit.data.store.archive.SubjectProfiles;

/** What lists say of subjects, for those that are found again and again. Safe for threads. */
public final class Profiles {
    /** Some kilobyte each. */
    private static final int CACHED = 10_000;

    private final SubjectProfiles profiles;
    private final LedgerTail tail;
    private final AnswerCache<String, Optional<SubjectProfile>> cache;

    public Profiles(SubjectProfiles profiles, LedgerTail tail, Clock clock) {
        this.profiles = profiles;
        this.tail = tail;
        this.cache = new AnswerCache<>(CACHED, tail, clock);
    }

    /** Of those of the codes that have something shown, in the order of {@code codes}. */
    public List<SubjectProfile> of(Collection<String> codes, Instant now) {
        Map<String, Optional<SubjectProfile>> known = cache.all(codes, now, unknown -> read(unknown, now));
        return codes.stream()
                .distinct()
                .map(known::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<String, Optional<SubjectProfile>> read(Collection<String> codes, Instant now) {
        Map<String, Optional<SubjectProfile>> read = new HashMap<>();
        codes.forEach(code -> read.put(code, Optional.empty()));
        // what is remembered stands under a level that was asked for before
        profiles.of(codes, now, tail.level()).forEach((code, profile) -> read.put(code, Optional.of(profile)));
        return read;
    }
}
