package opencredit.api.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;

/**
 * Answers that cost, kept for as long as they hold: until the ledger grows or the day ends, for publication windows end
 * at midnight and at no other moment. Concurrent readers of one answer wait for one reckoning. Safe for threads.
 *
 * @param <K> the question; equal questions have equal answers
 */
public final class Remembered<K, V> {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final Cache<Moment<K>, V> answers;
    private final LedgerTail tail;
    private final Clock clock;

    /** Remembers at most {@code most} answers. */
    public Remembered(int most, LedgerTail tail, Clock clock) {
        this(Caffeine.newBuilder().maximumSize(most).build(), tail, clock);
    }

    /** Remembers answers of at most {@code mostBytes} together, each with its question as large as {@code bytes} says. */
    public Remembered(long mostBytes, ToIntBiFunction<K, V> bytes, LedgerTail tail, Clock clock) {
        this(
                Caffeine.newBuilder()
                        .maximumWeight(mostBytes)
                        .weigher((Moment<K> question, V answer) -> bytes.applyAsInt(question.question(), answer))
                        .build(),
                tail,
                clock);
    }

    private Remembered(Cache<Moment<K>, V> answers, LedgerTail tail, Clock clock) {
        this.answers = answers;
        this.tail = tail;
        this.clock = clock;
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
        long seq = tail.level();
        return answers.get(new Moment<>(question, seq, LocalDate.ofInstant(now, CITY)), key -> make.apply(seq, now));
    }

    /**
     * The answer at {@code now}, kept only where it is whole: one that is not must not be the next reader's, so none
     * waits for another's.
     */
    public V getWhole(K question, Instant now, Supplier<V> make, Predicate<V> isWhole) {
        Moment<K> moment = new Moment<>(question, tail.level(), LocalDate.ofInstant(now, CITY));
        V known = answers.getIfPresent(moment);
        if (known != null) {
            return known;
        }
        V made = make.get();
        if (isWhole.test(made)) {
            answers.put(moment, made);
        }
        return made;
    }

    /** The answers to several questions at {@code now}; those that are not known are made together. */
    public Map<K, V> all(Collection<K> questions, Instant now, Function<Set<K>, Map<K, V>> make) {
        long seq = tail.level();
        LocalDate day = LocalDate.ofInstant(now, CITY);
        List<Moment<K>> asked = questions.stream()
                .map(question -> new Moment<>(question, seq, day))
                .toList();
        Map<Moment<K>, V> known = answers.getAll(asked, unknown -> {
            Set<K> wanted = unknown.stream().map(Moment::question).collect(Collectors.toSet());
            return make.apply(wanted).entrySet().stream()
                    .collect(Collectors.toMap(made -> new Moment<>(made.getKey(), seq, day), Map.Entry::getValue));
        });
        return known.entrySet().stream()
                .collect(Collectors.toMap(answer -> answer.getKey().question(), Map.Entry::getValue));
    }

    private record Moment<K>(K question, long seq, LocalDate day) {}
}
