package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;
import org.junit.jupiter.api.Test;

/** Totals, and what is said where counting runs out of time. */
interface CountingConformance {

    AskedIndex asked();

    private static Counting withTotal(String... facets) {
        return new Counting(Set.of(facets), true, Duration.ofMinutes(1));
    }

    private static Counting withoutTime(boolean total, String... facets) {
        return new Counting(Set.of(facets), total, Duration.ZERO);
    }

    @Test
    default void countsWhatIsFoundWhateverThePage() {
        asked().holds(
                        Draft.of(1, "示例建材厂"),
                        Draft.of(2, "建材").region("371302"),
                        Draft.of(3, "别的").texts("建材"),
                        Draft.of(4, "别的"),
                        Draft.of(5, "建材").visibleUntil("2026-01-01T00:00:00Z"));
        assertThat(total("建材")).isEqualTo(3);
        assertThat(total("建材 -别的")).isEqualTo(2);
        assertThat(total("毫不相干")).isZero();
        assertThat(total("。")).isZero();
        assertThat(asked().counted(
                                "建材",
                                AskedIndex.filter(null, List.of(), List.of(), List.of("371302"), List.of(), List.of()),
                                withTotal("region")))
                .isEqualTo(new Counted(Map.of("region", List.of(new Hits.Count("371302", 1))), 1, Set.of()));
        asked().loses(Draft.of(1, "").id());
        assertThat(total("建材")).isEqualTo(2);
    }

    private long total(String text) {
        Counted counted = asked().counted(text, AskedIndex.NO_FILTER, withTotal());
        assertThat(counted).as(text).isEqualTo(new Counted(Map.of(), counted.total(), Set.of()));
        return counted.total();
    }

    @Test
    default void countsWhatOnlyResembles() {
        asked().holds(
                        Draft.of(1, "临沂示例新型建材有限公司").code("91371300699999996U"),
                        Draft.of(2, "临沂示例新型建材有限公司").code("91371300699999996U"));
        assertThat(total("临沂示列新型建材有限公司")).isEqualTo(2);
    }

    @Test
    default void countsNoFurtherThanOneMoreThanTenThousand() {
        holds(1, 10_000);
        assertThat(total("建材")).isEqualTo(10_000);
        holds(10_001, 10_300);
        assertThat(total("建材")).isEqualTo(10_001);
        assertThat(asked().counted("建材", AskedIndex.NO_FILTER, withTotal("dataset")))
                .isEqualTo(
                        new Counted(Map.of("dataset", List.of(new Hits.Count("penalties", 10_300))), 10_001, Set.of()));
    }

    private void holds(int first, int last) {
        asked().holds(IntStream.rangeClosed(first, last)
                .mapToObj(number -> Draft.of(number, "建材"))
                .toArray(Draft[]::new));
    }

    @Test
    default void saysWhatItHadNoTimeToCountAndLeavesOutNoHit() {
        asked().holds(Draft.of(1, "建材"), Draft.of(2, "建材"));
        assertThat(asked().counted("建材", AskedIndex.NO_FILTER, withoutTime(true, "year", "region")))
                .isEqualTo(new Counted(Map.of(), 0, Set.of("facets", "total")));
        assertThat(asked().counted("建材", AskedIndex.NO_FILTER, withoutTime(true)))
                .isEqualTo(new Counted(Map.of(), 0, Set.of("total")));
        assertThat(asked().counted("建材", AskedIndex.NO_FILTER, withoutTime(false, "year")))
                .isEqualTo(new Counted(Map.of(), 0, Set.of("facets")));
        assertThat(asked().counted("建材", AskedIndex.NO_FILTER, withoutTime(false)))
                .isEqualTo(new Counted(Map.of(), 0, Set.of()));
        Hits hits = asked().index()
                .search(new SearchQuery(
                        "建材",
                        AskedIndex.NO_FILTER,
                        SearchQuery.Order.BEST,
                        9,
                        null,
                        withoutTime(true, "year"),
                        AskedIndex.NOW));
        assertThat(hits.records())
                .containsExactly(Draft.of(2, "").id(), Draft.of(1, "").id());
    }
}
