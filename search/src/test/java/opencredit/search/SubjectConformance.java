package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opencredit.search.Hits.Count;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SubjectHits.Scored;
import opencredit.search.SubjectQuery.Filter;
import opencredit.search.name.Candidate;
import opencredit.search.name.TypedName;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects by name: all of them, page by page, by region, kind and dataset. */
interface SubjectConformance {

    String HERE = "91371302699999996U", THERE = "92371324MA3FGHJ274", CITY = "91371300YX00000229";

    AskedIndex asked();

    private static Filter only(List<String> regions, List<String> kinds, List<String> datasets) {
        return new Filter(regions, kinds, datasets);
    }

    private static String code(int number) {
        return "9137130069999" + (1000 + number) + "U";
    }

    /** Some with the word at the start, some inside, some with its characters apart. */
    private void holdsMany() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = switch (i % 4) {
                case 0 -> "建材" + "乙".repeat(i) + "厂";
                case 1 -> "临沂示例" + "甲".repeat(i) + "建材有限公司";
                case 2 -> "丙".repeat(60 - i) + "建材";
                default -> "建设示例" + i + "材料厂";
            };
            drafts.add(Draft.of(i, name).code(code(i)));
        }
        asked().holds(drafts.toArray(Draft[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 20, 33, 100})
    default void pagesLeadToTheEndWithEachSubjectOnce(int limit) {
        holdsMany();
        List<String> all = asked().subjects("建材", Filter.NOTHING, limit);
        assertThat(all).doesNotHaveDuplicates().contains(having());
        assertThat(all).isEqualTo(asked().subjects("建材", Filter.NOTHING, 100));
        Counted counted = asked().subjects("建材", Filter.NOTHING, limit, null).counted();
        assertThat(counted.total()).isEqualTo(all.size());
    }

    private static String[] having() {
        return IntStream.range(0, 60)
                .filter(i -> i % 4 != 3)
                .mapToObj(SubjectConformance::code)
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(strings = {"建材", "建", "临沂示例", "jc", "建材厂", "临沂示例甲建材公司", "建示材"})
    default void theFirstAreThoseOfSuggestionsAndOfSearches(String typed) {
        holdsMany();
        List<String> first = asked().subjects(typed, Filter.NOTHING, 10, null).subjects().stream()
                .map(Scored::code)
                .toList();
        assertThat(first).isNotEmpty().isEqualTo(asked().suggested(typed));
        assertThat(first).isEqualTo(asked().hits(typed).subjects());
    }

    @Test
    default void eachHasTheScoreOfTheCommonComparison() {
        holdsMany();
        TypedName typed = TypedName.of("临沂示例建材");
        SubjectHits page = asked().subjects("临沂示例建材", Filter.NOTHING, 100, null);
        assertThat(page.subjects()).hasSizeGreaterThan(14);
        for (Scored subject : page.subjects()) {
            int number = Integer.parseInt(subject.code().substring(13, 17)) - 1000;
            String name = number % 4 == 1 ? "临沂示例" + "甲".repeat(number) + "建材有限公司" : "建设示例" + number + "材料厂";
            if (number % 4 == 1) {
                assertThat(subject.score())
                        .as(name)
                        .isCloseTo(
                                typed.compare(new Candidate(subject.code(), name))
                                        .score(),
                                Offset.offset(1e-9));
            }
        }
        assertThat(asked().subjects(code(1), Filter.NOTHING, 9, null).subjects())
                .containsExactly(new Scored(code(1), 1));
    }

    private void holdsThree() {
        asked().holds(
                        Draft.of(1, "示例建材有限公司").code(HERE),
                        Draft.of(2, "示例建材有限公司").code(HERE).dataset("licences"),
                        Draft.of(3, "示例建材店").code(THERE).kind("self-employed").dataset("licences"),
                        Draft.of(4, "示例集团").code(CITY).with("示例建材有限公司", HERE).dataset("contracts"),
                        Draft.of(5, "张*"));
    }

    @Test
    default void filtersByRegionKindAndDataset() {
        holdsThree();
        finds(only(List.of("371302"), List.of(), List.of()), HERE);
        finds(only(List.of("3713"), List.of(), List.of()), HERE, THERE, CITY);
        finds(only(List.of("371302", "371324"), List.of(), List.of()), HERE, THERE);
        finds(only(List.of(), List.of("self-employed"), List.of()), THERE);
        finds(only(List.of(), List.of(), List.of("licences")), HERE, THERE);
        finds(only(List.of(), List.of("organization"), List.of("licences")), HERE);
        finds(only(List.of(), List.of(), List.of("contracts")), HERE, CITY);
        finds(only(List.of("44"), List.of(), List.of()));
        finds(only(List.of(), List.of(), List.of("penalties", "contracts")), HERE, CITY);
    }

    private void finds(Filter filter, String... codes) {
        assertThat(asked().subjects("示例", filter, 2)).containsExactlyInAnyOrder(codes);
        assertThat(asked().subjects("示例", filter, 2, null).counted().total()).isEqualTo(codes.length);
    }

    @Test
    default void countsEachSubjectOnceByEachValue() {
        holdsThree();
        assertThat(asked().subjects("示例", Filter.NOTHING, 1, null).counted())
                .isEqualTo(new Counted(
                        Map.of(
                                "region",
                                List.of(new Count("371300", 1), new Count("371302", 1), new Count("371324", 1)),
                                "kind",
                                List.of(new Count("organization", 2), new Count("self-employed", 1)),
                                "dataset",
                                List.of(
                                        new Count("contracts", 2),
                                        new Count("licences", 2),
                                        new Count("penalties", 1))),
                        3,
                        Set.of()));
    }

    @Test
    default void aSubjectHasADatasetAsLongAsItHasARecordThere() {
        holdsThree();
        Filter penalised = only(List.of(), List.of(), List.of("penalties"));
        asked().loses(Draft.of(1, "").id());
        finds(penalised);
        finds(Filter.NOTHING, HERE, THERE, CITY);
        asked().holds(Draft.of(6, "示例建材店").code(THERE).kind("self-employed"));
        finds(penalised, THERE);
        asked().holds(Draft.of(6, "示例建材店").code(CITY));
        finds(penalised, CITY);
        asked().loses(Draft.of(2, "").id(), Draft.of(4, "").id());
        finds(Filter.NOTHING, THERE, CITY);
        asked().holds(Draft.of(6, "改名").code(CITY));
        finds(Filter.NOTHING, THERE);
    }

    @Test
    default void aSubjectOfTwoNamesIsOne() {
        asked().holds(
                        Draft.of(1, "示例建材厂").code(HERE),
                        Draft.of(2, "示例建材有限公司").code(HERE).dataset("licences"));
        finds(Filter.NOTHING, HERE);
        for (String typed : List.of("建材厂", "示例建材厂", "示例建材有限公司", "sljcyxgs", "示例建材有限")) {
            assertThat(asked().subjects(typed, only(List.of(), List.of(), List.of("licences")), 9))
                    .as(typed)
                    .containsExactly(HERE);
        }
        assertThat(asked().subjects("材厂示例", Filter.NOTHING, 9)).isEmpty();
        asked().loses(Draft.of(1, "").id());
        assertThat(asked().subjects("\"建材厂\"", Filter.NOTHING, 9)).isEmpty();
    }

    @Test
    default void saysWhereNobodyHasTheWords() {
        holdsThree();
        SubjectHits alike = asked().subjects("示列建材有限公司", Filter.NOTHING, 9, null);
        assertThat(alike.similar()).isTrue();
        assertThat(alike.subjects()).extracting(Scored::code).startsWith(HERE);
        assertThat(alike.counted().total()).isEqualTo(alike.subjects().size());
        assertThat(asked().subjects("示例建材", Filter.NOTHING, 9, null).similar()).isFalse();
        assertThat(asked().subjects("示列建材有限公司", only(List.of("371324"), List.of(), List.of()), 9))
                .doesNotContain(HERE);
        assertThat(asked().subjects("毫不相干", Filter.NOTHING, 9, null).similar()).isFalse();
        assertThat(asked().subjects("。", Filter.NOTHING, 9)).isEmpty();
        assertThat(asked().subjects("张", Filter.NOTHING, 9)).isEmpty();
    }

    @Test
    default void leavesOutSubjectsThatMustNotBeThere() {
        holdsMany();
        assertThat(asked().subjects("建材 -临沂", Filter.NOTHING, 7))
                .doesNotContain(code(1), code(57))
                .contains(code(0), code(2), code(58));
        assertThat(asked().subjects("建材 -临沂", Filter.NOTHING, 7, null).counted().total())
                .isEqualTo(asked().subjects("建材 -临沂", Filter.NOTHING, 7).size());
    }

    /** Whoever is there all the time is shown, whoever comes or goes meanwhile. */
    @Test
    default void pagesStayRightWhileTheIndexChanges() {
        holdsMany();
        List<String> shown = new ArrayList<>();
        SubjectHits page = asked().subjects("建材", Filter.NOTHING, 6, null);
        int round = 0;
        page.subjects().forEach(subject -> shown.add(subject.code()));
        while (page.next() != null) {
            String last = page.subjects().getLast().code();
            asked().loses(Draft.of(Integer.parseInt(last.substring(13, 17)) - 1000, "")
                    .id());
            asked().holds(Draft.of(100 + round, "建材" + round).code(code(100 + round)));
            round++;
            page = asked().subjects("建材", Filter.NOTHING, 6, page.next());
            page.subjects().forEach(subject -> shown.add(subject.code()));
        }
        assertThat(round).isGreaterThan(5);
        assertThat(shown).contains(having());
    }

    @Test
    default void countsNothingThatWasNotAskedFor() {
        holdsThree();
        SubjectHits page = asked().index().subjects(new SubjectQuery("示例", Filter.NOTHING, 2, null, Counting.NOTHING));
        assertThat(page.counted()).isEqualTo(new Counted(Map.of(), 0, Set.of()));
        assertThat(page.subjects()).hasSize(2);
        assertThat(page.asOf()).isEqualTo(asked().index().position());
    }
}
