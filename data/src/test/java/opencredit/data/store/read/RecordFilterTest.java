package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.filter.FilterKind;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.Test;

/** Each entry of the table of filters is whole, and lists, counts, facets and figures know it. */
class RecordFilterTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");
    private static final Datasets DATASETS = TestDatasets.shipped();

    @Test
    void eachHasANameATitleInBothLanguagesAndAnIndexField() {
        for (RecordFilter filter : RecordFilter.values()) {
            assertThat(filter.parameter()).as(filter.name()).matches("[a-z][A-Za-z]+");
            assertThat(filter.title().zh()).as(filter.name()).matches(".*\\p{IsHan}.*");
            assertThat(filter.title().en()).as(filter.name()).matches("[A-Z][ -~]+");
            assertThat(filter.indexField()).as(filter.name()).matches("[a-z][A-Za-z]+");
            assertThat(RecordFilter.of(filter.parameter())).contains(filter);
        }
        assertThat(RecordFilter.of("nosuch")).isEmpty();
        assertThat(RecordFilter.inForms()).containsExactlyInAnyOrder(RecordFilter.values());
    }

    @Test
    void theRoleOfEachIsAFieldsOfSomeDataset() {
        for (RecordFilter filter : RecordFilter.values()) {
            filter.role()
                    .ifPresent(role -> assertThat(DATASETS.all())
                            .as(filter.name())
                            .anyMatch(dataset -> dataset.field(role).isPresent()));
            assertThat(filter.kind() != FilterKind.CODE || filter.role().isPresent())
                    .as(filter.name())
                    .isTrue();
        }
    }

    /** What has one value in a record whatever the filter's role says is compared by one filter. */
    @Test
    void kindsWithoutARoleOfTheirOwnHaveOneFilter() {
        for (FilterKind kind : FilterKind.values()) {
            long most = switch (kind) {
                case BODY, CODE, NUMBER -> Long.MAX_VALUE;
                case DATASET, REGION, ANSWER, FIRST_DAY, LAST_DAY, LAST_DUE, LEAST_AMOUNT, MOST_AMOUNT -> 1;
                // any party, and the subject alone
                case SUBJECT -> 2;
            };
            assertThat(Arrays.stream(RecordFilter.values())
                            .filter(filter -> filter.kind() == kind)
                            .count())
                    .as(kind.name())
                    .isBetween(1L, most);
        }
    }

    @Test
    void everyUpperBoundHasItsLowerOne() {
        assertThat(RecordFilter.TO.lower()).contains(RecordFilter.FROM);
        assertThat(RecordFilter.MAX_AMOUNT.lower()).contains(RecordFilter.MIN_AMOUNT);
        for (RecordFilter filter : RecordFilter.values()) {
            boolean isUpper = filter.kind() == FilterKind.LAST_DAY || filter.kind() == FilterKind.MOST_AMOUNT;
            assertThat(filter.lower().isPresent()).as(filter.name()).isEqualTo(isUpper);
        }
    }

    @Test
    void eachIsACondition() {
        try (Database own = TestDatabase.create()) {
            Records records = new Records(own);
            for (RecordFilter filter : RecordFilter.values()) {
                RecordQuery query = RecordQuery.ALL.with(filter, absent(filter));
                for (Sort sort : Sort.values()) {
                    assertThat(records.list(query.sorted(sort), null, 20, NOW).records())
                            .as(filter.name())
                            .isEmpty();
                }
                assertThat(records.count(query, NOW)).as(filter.name()).isZero();
                for (String by : Grouping.names()) {
                    assertThat(new Statistics(own, DATASETS).of(query, by, NOW).groups())
                            .as(filter + " by " + by)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void recordsAreCountedByThoseThatHaveFacets() {
        List<String> facets = Arrays.stream(RecordFilter.values())
                .filter(filter -> filter.facet().isPresent())
                .map(RecordFilter::parameter)
                .toList();
        assertThat(facets).contains("dataset", "state").isSubsetOf(Grouping.names());
        assertThat(Grouping.names())
                .contains(Grouping.YEAR, Grouping.MONTH, Grouping.SUBJECT)
                .doesNotHaveDuplicates();
    }

    private static Object absent(RecordFilter filter) {
        if (filter.kind().type() == LocalDate.class) {
            return LocalDate.of(2026, 1, 1);
        }
        return filter.kind().type() == BigDecimal.class ? BigDecimal.ONE : "nosuch";
    }
}
