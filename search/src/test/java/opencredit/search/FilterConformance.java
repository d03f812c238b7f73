package opencredit.search;

import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.filter.FilterKind;
import opencredit.data.record.filter.RecordFilter;
import org.junit.jupiter.api.Test;

/** Filters by role mean the same as on lists. */
interface FilterConformance {

    AskedIndex asked();

    @Test
    default void byDataset() {
        asked().holds(Draft.of(1, "示例"), Draft.of(2, "示例").dataset("licences"));
        finds(AskedIndex.filter("licences", of(), of(), of(), of(), of()), 2);
        finds(AskedIndex.filter("nosuch", of(), of(), of(), of(), of()));
    }

    @Test
    default void bySubject() {
        asked().holds(
                        Draft.of(1, "示例").code("91371300699999996U"),
                        Draft.of(2, "示例").code("92371302MA3ABCD150"));
        asked().holds(Draft.of(3, "示例"));
        finds(AskedIndex.filter(null, of("92371302MA3ABCD150"), of(), of(), of(), of()), 2);
        finds(AskedIndex.filter(null, of("92371302MA3ABCD150", "91371300699999996U"), of(), of(), of(), of()), 1, 2);
    }

    @Test
    default void bySecondParty() {
        asked().holds(
                        Draft.of(1, "示例").code("91371300699999996U").with("甲厂", "92371302MA3ABCD150"),
                        Draft.of(2, "示例").code("92371302MA3ABCD150").with("示例", "91371300699999996U"));
        asked().holds(Draft.of(3, "示例").with("乙厂", null), Draft.of(4, "示例").with("甲厂", "92371302MA3ABCD150"));
        finds(AskedIndex.filter(null, of("92371302MA3ABCD150"), of(), of(), of(), of()), 1, 2, 4);
        finds(AskedIndex.filter(null, of("91371300699999996U"), of(), of(), of(), of()), 1, 2);
        assertThat(asked().ids("92371302MA3ABCD150")).hasSize(3);
    }

    @Test
    default void byTheSubjectItself() {
        asked().holds(
                        Draft.of(1, "示例").code("91371300699999996U").with("甲厂", "92371302MA3ABCD150"),
                        Draft.of(2, "示例").code("92371302MA3ABCD150"),
                        Draft.of(3, "示例").with("甲厂", "92371302MA3ABCD150"));
        finds(RecordQuery.ALL.with(RecordFilter.ABOUT, of("92371302MA3ABCD150")), 2);
        finds(RecordQuery.ALL.with(RecordFilter.ABOUT, of("92371302MA3ABCD150", "91371300699999996U")), 1, 2);
    }

    /** One body may be spelt in two ways. */
    @Test
    default void countsAuthoritiesByCodeWhereThereIsOne() {
        asked().holds(
                        Draft.of(1, "示例").authority("示例局", "11371300000000019M"),
                        Draft.of(2, "示例").authority("示例市局", "11371300000000019M"),
                        Draft.of(3, "示例").authority("示例局", null));
        assertThat(asked().facets("示例", RecordQuery.ALL, "authority").get("authority"))
                .containsExactly(new Hits.Count("11371300000000019M", 2), new Hits.Count("示例局", 1));
    }

    @Test
    default void byAuthorityCodeOrExactName() {
        asked().holds(Draft.of(1, "示例"), Draft.of(2, "示例").authority("示例局", null));
        finds(AskedIndex.filter(null, of(), of("11371300000000019M"), of(), of(), of()), 1);
        finds(AskedIndex.filter(null, of(), of("临沂示例市场监督管理局"), of(), of(), of()), 1);
        finds(AskedIndex.filter(null, of(), of("示例"), of(), of(), of()));
        finds(AskedIndex.filter(null, of(), of("示例局", "11371300000000019M"), of(), of(), of()), 1, 2);
    }

    @Test
    default void byPrefixOfTheRegion() {
        asked().holds(
                        Draft.of(1, "示例"),
                        Draft.of(2, "示例").region("371302"),
                        Draft.of(3, "示例").region(null));
        finds(AskedIndex.filter(null, of(), of(), of("37"), of(), of()), 1, 2);
        finds(AskedIndex.filter(null, of(), of(), of("371302"), of(), of()), 2);
        finds(AskedIndex.filter(null, of(), of(), of("3713021"), of(), of()));
        finds(AskedIndex.filter(null, of(), of(), of("371302", "371300"), of(), of()), 1, 2);
    }

    @Test
    default void byCategory() {
        asked().holds(
                        Draft.of(1, "示例"),
                        Draft.of(2, "示例").categories("警告", "罚款"),
                        Draft.of(3, "示例").categories());
        finds(AskedIndex.filter(null, of(), of(), of(), of("罚款"), of()), 1, 2);
        finds(AskedIndex.filter(null, of(), of(), of(), of("警告", "吊销"), of()), 2);
    }

    @Test
    default void byState() {
        asked().holds(Draft.of(1, "示例").state("broken"), Draft.of(2, "示例").state("kept"), Draft.of(3, "示例"));
        finds(AskedIndex.states("broken"), 1);
        finds(AskedIndex.states("broken", "kept"), 1, 2);
        finds(AskedIndex.states("brok"));
        finds(AskedIndex.states("nosuch"));
        asked().holds(Draft.of(1, "示例").state("kept"));
        finds(AskedIndex.states("broken"));
        finds(AskedIndex.states("kept"), 1, 2);
    }

    @Test
    default void byAnswer() {
        asked().holds(
                        Draft.of(1, "示例").coded(RecordFilter.ANSWER, "breach:no", "corrected:yes"),
                        Draft.of(2, "示例").coded(RecordFilter.ANSWER, "corrected:no"),
                        Draft.of(3, "示例"));
        finds(RecordQuery.ALL.with(RecordFilter.ANSWER, of("corrected:yes")), 1);
        finds(RecordQuery.ALL.with(RecordFilter.ANSWER, of("corrected:no", "breach:no")), 1, 2);
        finds(RecordQuery.ALL.with(RecordFilter.ANSWER, of("corrected")));
        assertThat(asked().facets("示例", RecordQuery.ALL, "answer").get("answer"))
                .extracting(Hits.Count::value)
                .containsExactlyInAnyOrder("breach:no", "corrected:yes", "corrected:no");
    }

    @Test
    default void byTheDayOnWhichItIsDue() {
        asked().holds(
                        Draft.of(1, "示例").coded(RecordFilter.DUE_BY, "2026-05-31"),
                        Draft.of(2, "示例").coded(RecordFilter.DUE_BY, "2026-06-01"),
                        Draft.of(3, "示例"));
        finds(RecordQuery.ALL.with(RecordFilter.DUE_BY, LocalDate.of(2026, 5, 31)), 1);
        finds(RecordQuery.ALL.with(RecordFilter.DUE_BY, LocalDate.of(2026, 6, 1)), 1, 2);
        finds(RecordQuery.ALL.with(RecordFilter.DUE_BY, LocalDate.of(2026, 5, 30)));
    }

    @Test
    default void byDocumentNumberWithoutBracketsAndSpaces() {
        asked().holds(Draft.of(1, "示例").number("示罚〔2026〕1号"), Draft.of(2, "示例").number("示罚〔2026〕11号"));
        finds(AskedIndex.filter(null, of(), of(), of(), of(), of("示罚 [2026]1号")), 1);
        finds(AskedIndex.filter(null, of(), of(), of(), of(), of("示罚")));
        finds(AskedIndex.filter(null, of(), of(), of(), of(), of("示罚(2026)11号", "示罚２０２６1号")), 1, 2);
        asked().holds(Draft.of(3, "示例").number(""));
        finds(AskedIndex.filter(null, of(), of(), of(), of(), of("（）")));
        finds(AskedIndex.filter(null, of(), of(), of(), of(), of("（）", "示罚20261号")), 1);
    }

    @Test
    default void byDecisionDate() {
        asked().holds(Draft.of(1, "示例").day("1939-05-01"), Draft.of(2, "示例").day("2026-01-31"));
        asked().holds(Draft.of(3, "示例").day("2026-02-01"));
        finds(AskedIndex.days("2026-01-31", null), 2, 3);
        finds(AskedIndex.days(null, "2026-01-31"), 1, 2);
        finds(AskedIndex.days("1939-05-01", "1939-05-01"), 1);
    }

    @Test
    default void byAmount() {
        asked().holds(Draft.of(1, "示例").amount("0.00"), Draft.of(2, "示例").amount("20000.01"), Draft.of(3, "示例"));
        finds(AskedIndex.amounts("0", null), 1, 2);
        finds(AskedIndex.amounts(null, "20000"), 1);
        finds(AskedIndex.amounts("20000.01", "20000.01"), 2);
        finds(AskedIndex.amounts("20000.011", null));
        finds(AskedIndex.amounts("1e30", null));
        finds(AskedIndex.amounts("-1e30", "1e30"), 1, 2);
    }

    /** A record that has everything is found by each filter of the table, and not where it has another value. */
    @Test
    default void byEveryFilterOfTheTable() {
        Draft whole = Draft.of(1, "示例").code("91371300699999996U").amount("10.00");
        for (RecordFilter filter : RecordFilter.values()) {
            whole = switch (filter.kind()) {
                case CODE, ANSWER -> whole.coded(filter, "some");
                case LAST_DUE -> whole.coded(filter, "2026-01-01");
                case BODY -> whole.body(filter, "临沂示例市场监督管理局", null);
                case NUMBER -> whole.coded(filter, "临示市监处罚〔2026〕1号");
                case DATASET, REGION, FIRST_DAY, LAST_DAY, LEAST_AMOUNT, MOST_AMOUNT, SUBJECT -> whole;
            };
        }
        asked().holds(whole);
        for (RecordFilter filter : RecordFilter.values()) {
            assertThat(asked().ids("示例", RecordQuery.ALL.with(filter, present(filter.kind()))))
                    .as(filter.name())
                    .hasSize(1);
            assertThat(asked().ids("示例", RecordQuery.ALL.with(filter, absent(filter.kind()))))
                    .as(filter.name())
                    .isEmpty();
            if (filter.facet().isPresent()) {
                String facet = filter.parameter();
                assertThat(SearchQuery.FACETS).contains(facet);
                assertThat(asked().facets("示例", RecordQuery.ALL, facet).get(facet))
                        .as(filter.name())
                        .extracting(Hits.Count::count)
                        .containsExactly(1L);
            }
        }
    }

    private static Object present(FilterKind kind) {
        return switch (kind) {
            case DATASET -> "penalties";
            case REGION -> "371300";
            case BODY -> "临沂示例市场监督管理局";
            case CODE, ANSWER -> "some";
            case FIRST_DAY, LAST_DAY, LAST_DUE -> LocalDate.of(2026, 1, 1);
            case LEAST_AMOUNT, MOST_AMOUNT -> BigDecimal.TEN;
            case NUMBER -> "临示市监处罚〔2026〕1号";
            case SUBJECT -> "91371300699999996U";
        };
    }

    private static Object absent(FilterKind kind) {
        return switch (kind) {
            case DATASET, REGION, BODY, CODE, ANSWER, NUMBER, SUBJECT -> "nosuch";
            case FIRST_DAY -> LocalDate.of(2026, 1, 2);
            case LAST_DAY, LAST_DUE -> LocalDate.of(2025, 12, 31);
            case LEAST_AMOUNT -> new BigDecimal("10.01");
            case MOST_AMOUNT -> new BigDecimal("9.99");
        };
    }

    private void finds(RecordQuery filter, int... numbers) {
        List<java.util.UUID> expected = java.util.Arrays.stream(numbers)
                .mapToObj(number -> Draft.of(number, "").id())
                .toList();
        assertThat(asked().ids("示例", filter)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
