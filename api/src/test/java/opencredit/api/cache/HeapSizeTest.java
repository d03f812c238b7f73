package opencredit.api.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import opencredit.api.http.Body;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Feed;
import org.junit.jupiter.api.Test;

/** However large questions and answers are, what is kept of them has the size that was given. */
class HeapSizeTest {
    private static final int SHARE = 200_000;
    private static final String LONG = "x".repeat(10_000);

    private final LedgerTail tail = new LedgerTail(() -> 1, level -> new Feed.Page(List.of(), level, level), () -> 0);
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-20T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void whateverHoldsATextIsAsLargeAsTheText() {
        RecordQuery query = RecordQuery.ALL.with(RecordFilter.AUTHORITY, List.of(LONG));
        List<Object> holders = List.of(
                LONG,
                new byte[20_000],
                new long[2_500],
                List.of(LONG),
                Map.of(LONG, 1),
                Map.of(1, LONG),
                Optional.of(LONG),
                query,
                Body.json(LONG + LONG),
                new Question(LONG, 1),
                List.of(Optional.of(Map.of("", new Object[] {new Question(LONG, 1)}))));
        assertThat(holders).allSatisfy(holder -> assertThat(HeapSize.of(holder)).isBetween(20_000L, 21_000L));
        assertThat(HeapSize.of(null)).isZero();
        assertThat(HeapSize.of(new Question("", 1))).isLessThan(200);
    }

    /** A thousand answers of ten kilobytes are not kept where there is room for twenty. */
    @Test
    void largeAnswersPushOutOneAnother() {
        AnswerCache<Integer, String> cache = new AnswerCache<>(SHARE, tail, clock);
        IntStream.range(0, 1_000).forEach(question -> cache.get(question, (_, _) -> LONG.substring(question)));
        assertThat(kept(() -> IntStream.range(0, 1_000)
                        .filter(question -> cache.known(question) != null)
                        .mapToLong(question -> 2L * (LONG.length() - question))
                        .sum()))
                .isLessThan(SHARE);
    }

    /** The cache tidies up beside its readers. */
    private static long kept(LongSupplier count) {
        long kept = count.getAsLong();
        for (int look = 0; kept >= SHARE && look < 1_000; look++) {
            Thread.onSpinWait();
            kept = count.getAsLong();
        }
        return kept;
    }

    @Test
    void aLongQuestionIsAnsweredAndNotKept() {
        AnswerCache<Question, String> cache = new AnswerCache<>(10 * SHARE, tail, clock);
        assertThat(cache.get(new Question(LONG, 1), (_, _) -> "answer")).isEqualTo("answer");
        assertThat(cache.known(new Question(LONG, 1))).isNull();
        assertThat(cache.get(new Question("short", 1), (_, _) -> "answer")).isEqualTo("answer");
        assertThat(cache.known(new Question("short", 1))).isEqualTo("answer");
    }

    private record Question(String text, int limit) {}
}
