package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchQuery.Order;
import opencredit.search.SearchQuery.Position;
import opencredit.search.SearchQuery.Rank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages and counts over some hundred records, compared with looking at every one. */
interface ListConformance {
    Comparator<SearchDocument> NEWEST = Comparator.comparing(
                    SearchDocument::decisionDate, Comparator.<LocalDate>reverseOrder())
            .thenComparing(SearchDocument::id, Comparator.reverseOrder());

    AskedIndex asked();

    @Test
    default void pagesToTheEndWithoutGapOrRepetition() {
        List<Draft> drafts = holdsMany();
        for (int limit : new int[] {1, 7, 20, 1000}) {
            assertThat(pages("建材", Order.BEST, limit)).as("%d a page", limit).isEqualTo(expected(drafts));
        }
    }

    @Test
    default void pagesFromTheNewestDecisionOnWhateverFitsBetter() {
        List<UUID> newest =
                found(holdsMany()).sorted(NEWEST).map(SearchDocument::id).toList();
        for (int limit : new int[] {1, 7, 20, 1000}) {
            assertThat(pages("建材", Order.NEWEST, limit)).as("%d a page", limit).isEqualTo(newest);
        }
    }

    @Test
    default void newestOfThoseThatAreAlikeWhereNothingFits() {
        Draft old = Draft.of(1, "临沂示例新型建材有限公司").code("91371302699999996U").day("2026-05-01");
        Draft recent = Draft.of(2, "临沂示例新型建材有限公司").code("91371302699999996U").day("2026-05-03");
        asked().holds(recent, old);
        String typed = "临沂示列新型建材有限公司";
        Hits first = asked().hits(typed, AskedIndex.NO_FILTER, Order.NEWEST, 1, null);
        assertThat(first.records()).containsExactly(recent.id());
        assertThat(asked().hits(typed, AskedIndex.NO_FILTER, Order.NEWEST, 1, first.next())
                        .records())
                .containsExactly(old.id());
    }

    @Test
    default void endsAPageThatIsJustFull() {
        asked().holds(Draft.of(1, "建材"), Draft.of(2, "建材"));
        assertThat(asked().hits("建材", AskedIndex.NO_FILTER, 2, null).next()).isNull();
        assertThat(asked().hits("建材", AskedIndex.NO_FILTER, 1, null).next())
                .isEqualTo(new Position(Rank.WHOLE_NAME, 20454, Draft.of(2, "").id()));
    }

    @Test
    default void keepsItsPlaceWhileTheIndexChanges() {
        holdsMany();
        Hits first = asked().hits("建材", AskedIndex.NO_FILTER, 50, null);
        List<UUID> rest = pages("建材", Order.BEST, 50).subList(50, 100);
        asked().holds(Draft.of(900, "建材").day("2026-05-30"), Draft.of(901, "新建材"));
        asked().loses(first.records().getFirst(), first.records().getLast());
        assertThat(asked().hits("建材", AskedIndex.NO_FILTER, 50, first.next()).records())
                .filteredOn(id -> !id.equals(Draft.of(901, "").id()))
                .startsWith(rest.subList(0, 49).toArray(UUID[]::new));
    }

    @Test
    default void countsFacetsExactly() {
        List<SearchDocument> found = found(holdsMany()).toList();
        Map<String, List<Hits.Count>> facets =
                asked().facets("建材", AskedIndex.NO_FILTER, SearchQuery.FACETS.toArray(String[]::new));
        Map<String, List<Hits.Count>> expected = new HashMap<>();
        for (RecordFilter filter : RecordFilter.facets()) {
            expected.put(filter.parameter(), count(found, document -> counted(document, filter)));
        }
        expected.put(
                "year",
                count(
                        found,
                        document -> Stream.of(
                                Integer.toString(document.decisionDate().getYear()))));
        assertThat(facets).isEqualTo(expected);
        assertThat(facets.get("category")).isNotEmpty();
        assertThat(facets.get("state")).isNotEmpty();
    }

    private static Stream<String> counted(SearchDocument document, RecordFilter filter) {
        return switch (filter.kind()) {
            case DATASET -> Stream.of(document.dataset());
            case BODY -> document.body(filter).map(SearchDocument.Name::name).stream();
            case REGION, CODE, ANSWER -> document.values(filter).stream();
            case FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT, NUMBER, SUBJECT -> Stream.of();
        };
    }

    @Test
    default void countsOnlyTheFacetsAskedForAndWhatTheFiltersLeave() {
        asked().holds(Draft.of(1, "建材").region("371302"), Draft.of(2, "建材").dataset("licences"));
        assertThat(asked().facets(
                                "建材",
                                AskedIndex.filter("licences", List.of(), List.of(), List.of(), List.of(), List.of()),
                                "region"))
                .isEqualTo(Map.of("region", List.of(new Hits.Count("371300", 1))));
        assertThat(asked().facets("毫不相干", AskedIndex.NO_FILTER, "region")).isEqualTo(Map.of("region", List.of()));
        assertThat(asked().facets("。", AskedIndex.NO_FILTER, "region")).isEqualTo(Map.of("region", List.of()));
    }

    private static List<Hits.Count> count(
            List<SearchDocument> documents, Function<SearchDocument, Stream<String>> values) {
        return documents.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new Hits.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Hits.Count::count).reversed().thenComparing(Hits.Count::value))
                .toList();
    }

    private List<UUID> pages(String text, Order order, int limit) {
        List<UUID> all = new ArrayList<>();
        Position after = null;
        do {
            Hits page = asked().hits(text, AskedIndex.NO_FILTER, order, limit, after);
            assertThat(page.records()).hasSizeBetween(1, limit);
            all.addAll(page.records());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static List<UUID> expected(List<Draft> drafts) {
        return found(drafts)
                .sorted(Comparator.<SearchDocument, Rank>comparing(document -> Objects.requireNonNull(rank(document)))
                        .thenComparing(NEWEST))
                .map(SearchDocument::id)
                .toList();
    }

    private static Stream<SearchDocument> found(List<Draft> drafts) {
        return drafts.stream().map(Draft::document).filter(document -> rank(document) != null);
    }

    private static @Nullable Rank rank(SearchDocument document) {
        if (document.documentNumber().equals("建材")) {
            return Rank.NUMBER;
        }
        if (document.subject().name().equals("建材")) {
            return Rank.WHOLE_NAME;
        }
        if (document.subject().name().contains("建材")) {
            return Rank.NAME;
        }
        return document.texts().getFirst().contains("建材") ? Rank.ANYWHERE : null;
    }

    /** In several steps, some of it changed and gone again, as an index really comes about. */
    private List<Draft> holdsMany() {
        Random random = new Random(11);
        List<Draft> drafts = new ArrayList<>();
        for (int number = 1; number <= 400; number++) {
            drafts.add(draft(number, random));
        }
        for (int from = 0; from < 400; from += 80) {
            asked().holds(drafts.subList(from, from + 80).toArray(Draft[]::new));
        }
        List<Draft> changed = new ArrayList<>();
        for (int at = 0; at < 400; at += 17) {
            drafts.set(at, draft(at + 1, random));
            changed.add(drafts.get(at));
        }
        asked().holds(changed.toArray(Draft[]::new));
        List<UUID> gone = new ArrayList<>();
        for (int number = 390; number > 0; number -= 13) {
            gone.add(drafts.remove(number).id());
        }
        asked().loses(gone.toArray(UUID[]::new));
        return drafts;
    }

    private static Draft draft(int number, Random random) {
        String name = pick(random, "建材", "示例建材厂", "建材示例店", "公路段", "筑路公司");
        return Draft.of(number, name)
                .number(pick(random, "建材", "示罚1号", "示罚2号"))
                .texts(pick(random, "生产建材", "经营", "不合格建材案", "其他"))
                .dataset(pick(random, "licences", "penalties"))
                .authority(pick(random, "甲局", "乙局", "丙局"), null)
                .region(random.nextInt(5) == 0 ? null : pick(random, "371302", "371311", "371312"))
                .categories(pick(random, "警告", "罚款"), pick(random, "吊销", "其他"))
                .state(random.nextInt(5) == 0 ? null : pick(random, "open", "kept", "broken"))
                .coded(RecordFilter.ANSWER, random.nextInt(3) == 0 ? null : pick(random, "breach:yes", "breach:no"))
                .day("20" + (10 + random.nextInt(17)) + "-01-0" + (1 + random.nextInt(9)));
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
