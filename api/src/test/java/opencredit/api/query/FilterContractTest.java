package opencredit.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opencredit.api.contract.Contract;
import opencredit.api.contract.Contract.Operation;
import opencredit.data.record.filter.Grouping;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.SearchQuery;
import org.junit.jupiter.api.Test;

/** The contract has every filter of the table on every list, and counts by those that have facets. */
class FilterContractTest {
    private static final Contract CONTRACT = Contract.shared();

    private static final Operation LIST = operation("/v1/datasets/penalties/records");
    private static final Operation ARCHIVE = operation("/v1/subjects/91371300699999996U/records");
    private static final Operation SEARCH = operation("/v1/search");
    private static final Operation FIGURES = operation("/v1/statistics");

    private static Operation operation(String path) {
        return CONTRACT.operation(path).orElseThrow();
    }

    @Test
    void everyListTakesEveryFilterButThatOfItsPath() {
        for (RecordFilter filter : RecordFilter.values()) {
            String name = filter.parameter();
            assertThat(SEARCH.parameters()).contains(name);
            assertThat(FIGURES.parameters()).contains(name);
            assertThat(LIST.parameters().contains(name)).as(name).isEqualTo(filter != RecordFilter.DATASET);
            assertThat(ARCHIVE.parameters().contains(name)).as(name).isEqualTo(filter != RecordFilter.SUBJECT);
        }
    }

    @Test
    void filtersAreWhatIsReadFromAQuery() {
        List<String> names = new ArrayList<>(Filters.NAMES);
        names.add(RecordFilter.DATASET.parameter());
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(RecordFilter.values())
                        .map(RecordFilter::parameter)
                        .toList());
    }

    @Test
    void countsByWhatTheTableSays() {
        assertThat(FIGURES.choices("by")).containsExactlyInAnyOrderElementsOf(Grouping.names());
        assertThat(SEARCH.choices("facets")).containsExactlyInAnyOrderElementsOf(SearchQuery.FACETS);
        List<String> ofOne = new ArrayList<>(SearchQuery.FACETS);
        ofOne.remove(RecordFilter.DATASET.parameter());
        assertThat(LIST.choices("facets")).containsExactlyInAnyOrderElementsOf(ofOne);
        assertThat(ARCHIVE.choices("facets")).containsExactlyInAnyOrderElementsOf(ofOne);
    }
}
