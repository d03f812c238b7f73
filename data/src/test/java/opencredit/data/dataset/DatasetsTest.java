package opencredit.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatasetsTest {
    private final Datasets datasets = Datasets.load();

    @Test
    void orders_by_task_then_id() {
        assertThat(datasets.all())
                .isSortedAccordingTo(
                        java.util.Comparator.comparingInt(Dataset::task).thenComparing(Dataset::id))
                .extracting(Dataset::id)
                .contains("licences", "penalties");
    }

    @Test
    void finds_by_id() {
        assertThat(datasets.find("penalties")).map(Dataset::id).contains("penalties");
        assertThat(datasets.find("nosuch")).isEmpty();
        assertThat(datasets.codes("regions").id()).isEqualTo("regions");
        assertThatIllegalArgumentException().isThrownBy(() -> datasets.codes("nosuch"));
    }

    @Test
    void penalties_end_three_years_after_the_decision_and_licences_never() {
        assertThat(datasets.find("penalties").orElseThrow().window().years()).isEqualTo(3);
        assertThat(datasets.find("licences").orElseThrow().window().years()).isNull();
    }

    @Test
    void numbers_of_people_are_known_columns_and_never_disclosed() {
        for (Dataset dataset : datasets.all()) {
            assertThat(dataset.published())
                    .extracting(Field::name)
                    .doesNotContain("representativeDocumentNumber", "personDocumentNumber", "taxNumber");
        }
        Dataset penalties = datasets.find("penalties").orElseThrow();
        assertThat(penalties.fields())
                .extracting(Field::name)
                .contains("representativeDocumentNumber", "personDocumentNumber");
    }
}
