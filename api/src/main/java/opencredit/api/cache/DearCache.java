package opencredit.api.cache;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import opencredit.api.caller.Caller;
import opencredit.api.limits.DearWork;
import opencredit.api.limits.Places.Place;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are dear to make, kept for as long as they hold. What is known already is answered at once; only what has to be
 * made needs a place, and waits for its turn. Safe for threads.
 *
 * @param <K> the question; equal questions have equal answers
 */
public final class DearCache<K, V> {
    private final AnswerCache<K, V> answers;
    private final DearWork dear;
    private final Clock clock;

    /** Remembers answers with their questions of at most {@code mostBytes} together. */
    public DearCache(long mostBytes, DearWork dear, LedgerTail tail, Clock clock) {
        this(new AnswerCache<>(mostBytes, tail, clock), dear, clock);
    }

    private DearCache(AnswerCache<K, V> answers, DearWork dear, Clock clock) {
        this.answers = answers;
        this.dear = dear;
        this.clock = clock;
    }

    /**
     * Remembers the answers to questions of the program's own.
     *
     * @param questions how many there are
     * @param level of a question, that of what it is answered from: an answer holds until it changes
     */
    public static <K, V> DearCache<K, V> ofOwn(int questions, DearWork dear, ToLongFunction<K> level, Clock clock) {
        return new DearCache<>(AnswerCache.ofOwn(questions, level, clock), dear, clock);
    }

    /** The answer now, made of the ledger's level and the same instant. */
    public V get(Caller caller, K question, BiFunction<Long, Instant, V> make) {
        return get(caller, question, clock.instant(), make);
    }

    /** The same at {@code now}. */
    public V get(Caller caller, K question, Instant now, BiFunction<Long, Instant, V> make) {
        V known = answers.known(question, now);
        return known != null ? known : inTurn(caller, make, inItsTurn -> answers.get(question, now, inItsTurn));
    }

    /** A figure, which may be one that is reckoned already: see {@link AnswerCache#figure}. */
    public V figure(Caller caller, K question, BiFunction<Long, Instant, V> make) {
        V known = answers.known(question);
        return known != null ? known : inTurn(caller, make, inItsTurn -> answers.figure(question, inItsTurn));
    }

    /** The answer now where it is known already. */
    public @Nullable V known(K question) {
        return answers.known(question);
    }

    private V inTurn(
            Caller caller, BiFunction<Long, Instant, V> make, Function<BiFunction<Long, Instant, V>, V> answer) {
        try (Place place = dear.enter(caller)) {
            return answer.apply((seq, at) -> dear.run(place, () -> make.apply(seq, at)));
        }
    }
}
