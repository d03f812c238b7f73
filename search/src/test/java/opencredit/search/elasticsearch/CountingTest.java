package opencredit.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.record.RecordQuery;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchIndex;
import opencredit.search.SearchQuery;
import opencredit.search.SearchQuery.Counting;
import org.junit.jupiter.api.Test;

/** What is said of counts that the engine broke off: the real one has no moment at which it surely does. */
class CountingTest {

    @Test
    void aCountThatRanOutOfTimeIsSaidToBePartial() throws IOException {
        assertThat(counted(answer(false), count(true, 0, 7, "eq", 0)))
                .isEqualTo(new Counted(Map.of(), 7, Set.of("facets", "total")));
    }

    @Test
    void aCountOfSomeShardsOnlyIsSaidToBePartial() throws IOException {
        assertThat(counted(answer(false), count(false, 1, 7, "eq", 0)))
                .isEqualTo(new Counted(Map.of(), 7, Set.of("facets", "total")));
    }

    @Test
    void aTotalThatWasCountedToItsEndIsWholeAllTheSame() throws IOException {
        assertThat(counted(answer(false), count(true, 0, 10_001, "gte", 0)))
                .isEqualTo(new Counted(Map.of(), 10_001, Set.of("facets")));
    }

    @Test
    void aFacetWithMoreValuesThanAreCountedIsNotCutInSilence() throws IOException {
        assertThat(counted(answer(false), count(false, 0, 7, "eq", 3)))
                .isEqualTo(new Counted(Map.of(), 7, Set.of("facets")));
        assertThat(counted(answer(false), count(false, 0, 7, "eq", 0)))
                .isEqualTo(new Counted(Map.of("year", List.of()), 7, Set.of()));
    }

    @Test
    void hitsThatRanOutOfTimeAreNoAnswer() {
        assertThatThrownBy(() -> counted(answer(true), count(false, 0, 7, "eq", 0)))
                .isInstanceOf(SearchIndex.Away.class);
    }

    private static Counted counted(String list, String count) throws IOException {
        try (Fake fake = new Fake().answers(200, asked -> answers(asked, list, count));
                ElasticsearchIndex index =
                        ElasticsearchIndex.open(fake.address(), new IndexNames("n"), Duration.ofSeconds(30), true)) {
            Counting counting = new Counting(Set.of("year"), true, Duration.ofSeconds(1));
            return index.search(new SearchQuery(
                            "建材", RecordQuery.ALL, SearchQuery.Order.BEST, 9, null, counting, Instant.EPOCH))
                    .counted();
        }
    }

    /** Each question has two lines; the one that counts comes last, when the engine is asked first. */
    private static String answers(String asked, String list, String count) {
        List<String> counts = asked.contains("\"aggregations\"") ? List.of(count) : List.of();
        long lists = asked.lines().count() / 2 - counts.size();
        return Stream.concat(Stream.generate(() -> list).limit(lists), counts.stream())
                .collect(Collectors.joining(",", "{\"took\":1,\"responses\":[", "]}"));
    }

    private static String answer(boolean timedOut) {
        return """
                {"took":1,"timed_out":%s,"status":200,"_shards":{"total":1,"successful":1,"skipped":0,"failed":0},
                 "hits":{"max_score":null,"hits":[]}}""".formatted(timedOut);
    }

    private static String count(boolean timedOut, int failed, int total, String relation, int others) {
        return """
                {"took":1,"timed_out":%s,"status":200,"_shards":{"total":1,"successful":1,"skipped":0,"failed":%d},
                 "hits":{"total":{"value":%d,"relation":"%s"},"max_score":null,"hits":[]},
                 "aggregations":{"sterms#year":{"doc_count_error_upper_bound":0,"sum_other_doc_count":%d,"buckets":[]}}}
                """.formatted(timedOut, failed, total, relation, others);
    }
}
