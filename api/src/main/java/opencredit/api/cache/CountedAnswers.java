package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;

/**
 * Answers that a view keeps by changes: reading them costs milliseconds, and nobody a place among dear questions. Where the
 * view is behind they are reckoned from the records, which is dear. Remembered as in {@link AnswerCache}. Safe for threads.
 *
 * @param <K> the question; equal questions have equal answers
 */
public final class CountedAnswers<K, V> {
    /** The key of the first look at a state of the ledger. A later look has its second as key. */
    private static final long AT_ONCE = -1;

    private final AnswerCache<Look<K>, Optional<V>> counted;
    private final DearCache<K, V> reckoned;
    private final Clock clock;

    /** Remembers answers with their questions of at most {@code mostBytes} together. */
    public CountedAnswers(long mostBytes, DearWork dear, LedgerTail tail, Clock clock) {
        this(new AnswerCache<>(mostBytes / 2, tail, clock), new DearCache<>(mostBytes / 2, dear, tail, clock), clock);
    }

    private CountedAnswers(AnswerCache<Look<K>, Optional<V>> counted, DearCache<K, V> reckoned, Clock clock) {
        this.counted = counted;
        this.reckoned = reckoned;
        this.clock = clock;
    }

    /** Remembers the answer to one question, however large it is. */
    public static <K, V> CountedAnswers<K, V> ofOne(DearWork dear, LedgerTail tail, Clock clock) {
        return new CountedAnswers<>(
                AnswerCache.ofOne(tail, clock), DearCache.ofOwn(1, dear, question -> tail.level(), clock), clock);
    }

    /**
     * The answer now.
     *
     * @param view what the view says with all entries up to a number, at a moment; empty where it is behind
     * @param records the same of the records
     */
    public V get(
            Caller caller,
            K question,
            BiFunction<Long, Instant, Optional<V>> view,
            BiFunction<Long, Instant, V> records) {
        Instant now = clock.instant();
        Optional<V> first = counted.get(new Look<>(question, AT_ONCE), now, view);
        if (first.isPresent()) {
            return first.get();
        }
        V known = reckoned.known(question);
        if (known != null) {
            return known;
        }
        // the ledger may rest, and the view come level
        return counted.get(new Look<>(question, now.getEpochSecond()), now, view)
                .orElseGet(() -> reckoned.get(caller, question, now, records));
    }

    private record Look<K>(K question, long second) {}
}
