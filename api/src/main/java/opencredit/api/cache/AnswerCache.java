package opencredit.api.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import opencredit.api.problem.Problem;
import opencredit.data.rule.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * Answers that cost, kept for as long as they hold: until the ledger grows, or the part of it that they are made of, or the
 * day ends, for publication windows end at midnight and at no other moment. Readers of one answer wait for one reckoning, and get its failure too, but for a
 * {@link Problem}, which is of the reader who reckoned; readers of another never wait for it. Safe for threads.
 *
 * @param <K> the question; equal questions have equal answers
 */
public final class AnswerCache<K, V> {
    /** What the cache takes for an entry of its own. */
    private static final int ENTRY = 150;

    /** In bytes of the heap: some sixty names. */
    private static final int LONGEST_QUESTION = 8_192;

    private final Cache<Moment<K>, V> answers;
    /** What is reckoned now, by question, or by question and moment. */
    private final Map<Object, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    private final ToLongFunction<K> level;
    private final Clock clock;

    /**
     * Remembers answers with their questions of at most {@code mostBytes} together, for readers choose questions: any number
     * of them may be as large as a request.
     */
    public AnswerCache(long mostBytes, LedgerTail tail, Clock clock) {
        this(weighed(mostBytes), question -> tail.level(), clock);
    }

    private AnswerCache(Cache<Moment<K>, V> answers, ToLongFunction<K> level, Clock clock) {
        this.answers = answers;
        this.level = level;
        this.clock = clock;
    }

    /** Remembers the last answers to questions of the program's own, which are as few as it says, however large these are. */
    static <K, V> AnswerCache<K, V> ofOwn(int questions, ToLongFunction<K> level, Clock clock) {
        // of each question the newest answer, and one that is still asked for
        return new AnswerCache<>(
                Caffeine.newBuilder().maximumSize(2L * questions).build(), level, clock);
    }

    /** The same for one question, whose answer changes with the ledger. */
    public static <K, V> AnswerCache<K, V> ofOne(LedgerTail tail, Clock clock) {
        return ofOwn(1, question -> tail.level(), clock);
    }

    private static <K, V> Cache<Moment<K>, V> weighed(long mostBytes) {
        return Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Moment<K> question, V answer) ->
                        (int) Math.min(Integer.MAX_VALUE, ENTRY + HeapSize.of(question) + HeapSize.of(answer)))
                .build();
    }

    /** The answer now where it is known already: nobody needs a place for it. */
    public @Nullable V known(K question) {
        return known(question, clock.instant());
    }

    /** The same at {@code now}. */
    public @Nullable V known(K question, Instant now) {
        return answers.getIfPresent(moment(question, level.applyAsLong(question), now));
    }

    /** The answer now, made when it is not known. */
    public V get(K question, BiFunction<Long, Instant, V> make) {
        return get(question, clock.instant(), make);
    }

    /**
     * The answer at {@code now}, made of the ledger's level and the same instant: one that is read later may be of the
     * next day, and the answer of one day would be kept as the other's.
     */
    public V get(K question, Instant now, BiFunction<Long, Instant, V> make) {
        long seq = level.applyAsLong(question);
        Moment<K> moment = moment(question, seq, now);
        V known = answers.getIfPresent(moment);
        return known != null ? known : reckon(moment, moment, () -> make.apply(seq, now));
    }

    /**
     * A figure now, or as it stood when the reckoning of it began that is under way: so one question costs no more than
     * one reckoning at a time, however often the ledger grows, and is late by one at most. Not for what shows records.
     */
    public V figure(K question, BiFunction<Long, Instant, V> make) {
        Instant now = clock.instant();
        long seq = level.applyAsLong(question);
        Moment<K> moment = moment(question, seq, now);
        V known = answers.getIfPresent(moment);
        return known != null ? known : reckon(question, moment, () -> make.apply(seq, now));
    }

    /** @param one what is reckoned once at a time: those who come meanwhile get what becomes of it */
    private V reckon(Object one, Moment<K> moment, Supplier<V> make) {
        CompletableFuture<V> ours = new CompletableFuture<>();
        CompletableFuture<V> others = underWay.putIfAbsent(one, ours);
        if (others != null) {
            return await(others, () -> alone(moment, make));
        }
        try {
            V made = fulfil(ours, make);
            keep(moment, made);
            return made;
        } finally {
            underWay.remove(one, ours);
        }
    }

    private V alone(Moment<K> moment, Supplier<V> make) {
        V known = answers.getIfPresent(moment);
        if (known != null) {
            return known;
        }
        V made = make.get();
        keep(moment, made);
        return made;
    }

    /** What is longer than people's questions is answered, and not kept: the next one differs. */
    private void keep(Moment<K> moment, V made) {
        if (HeapSize.of(moment.question()) <= LONGEST_QUESTION) {
            answers.put(moment, made);
        }
    }

    private static <V> V fulfil(CompletableFuture<V> promise, Supplier<V> make) {
        try {
            V made = make.get();
            promise.complete(made);
            return made;
        } catch (RuntimeException | Error failed) {
            promise.completeExceptionally(failed);
            throw failed;
        }
    }

    /** @param alone for whoever must not be told of a problem that another reader has, such as too many questions */
    private static <V> V await(CompletableFuture<V> others, Supplier<V> alone) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case Problem _ -> {
                    return alone.get();
                }
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failed;
            }
        }
    }

    private static <K> Moment<K> moment(K question, long seq, Instant now) {
        return new Moment<>(question, seq, CityTime.day(now));
    }

    /**
     * The answer at {@code now}, kept only where it is whole: one that is not must not be the next reader's, so none
     * waits for another's.
     */
    public V getWhole(K question, Instant now, Supplier<V> make, Predicate<V> isWhole) {
        Moment<K> moment = moment(question, level.applyAsLong(question), now);
        V known = answers.getIfPresent(moment);
        if (known != null) {
            return known;
        }
        V made = make.get();
        if (isWhole.test(made)) {
            keep(moment, made);
        }
        return made;
    }

    /** The answers to several questions at {@code now}; those that are not known are made together, without waiting. */
    public Map<K, V> all(Collection<K> questions, Instant now, Function<Set<K>, Map<K, V>> make) {
        Map<K, V> all = new HashMap<>();
        Map<K, Moment<K>> unknown = new HashMap<>();
        for (K question : questions) {
            Moment<K> moment = moment(question, level.applyAsLong(question), now);
            V known = answers.getIfPresent(moment);
            if (known == null) {
                unknown.put(question, moment);
            } else {
                all.put(question, known);
            }
        }
        if (!unknown.isEmpty()) {
            Map<K, V> made = make.apply(unknown.keySet());
            made.forEach((question, answer) -> keep(Objects.requireNonNull(unknown.get(question)), answer));
            all.putAll(made);
        }
        return all;
    }

    private record Moment<K>(K question, long seq, LocalDate day) {}
}
