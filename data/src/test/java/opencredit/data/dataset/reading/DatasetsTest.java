package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.Role;
import opencredit.data.rule.WindowRules;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    private final Datasets datasets = Datasets.load();

    @Test
    void orders_by_task_then_id() {
        assertThat(datasets.all()).extracting(Dataset::id).startsWith("licences");
        assertThat(datasets.all().stream().map(dataset -> order(dataset.tasks().getFirst())))
                .isSorted();
    }

    private static int order(String task) {
        return task.startsWith("organisation-") ? 100 + task.charAt(13) : Integer.parseInt(task);
    }

    /** Else a dataset would be missing where datasets are listed by chapter. */
    @Test
    void every_task_is_in_one_chapter() {
        CodeList chapters = datasets.codes("chapters");
        assertThat(datasets.codes("tasks").codes())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.groups())
                        .singleElement()
                        .satisfies(group -> assertThat(chapters.value(group)).isPresent()));
        assertThat(datasets.all())
                .allSatisfy(dataset -> assertThat(
                                datasets.codes("tasks").value(dataset.tasks().getFirst()))
                        .isPresent());
    }

    @Test
    void a_licence_is_an_spdx_id_or_an_address() {
        Dataset dataset = datasets.find("penalties").orElseThrow();
        assertThat(dataset.licenceUrl()).isEqualTo("https://spdx.org/licenses/" + dataset.licence() + ".html");
        assertThat(licensed(dataset, "https://example.org/terms").licenceUrl()).isEqualTo("https://example.org/terms");
    }

    private static Dataset licensed(Dataset dataset, String licence) {
        return new Dataset(
                dataset.id(),
                dataset.title(),
                dataset.summary(),
                dataset.tasks(),
                dataset.legalBasis(),
                dataset.key(),
                dataset.window(),
                dataset.ends(),
                dataset.subjects(),
                dataset.archive(),
                dataset.awaiting(),
                dataset.repair(),
                dataset.amounts(),
                dataset.money(),
                dataset.breach(),
                dataset.stages(),
                dataset.updateFrequency(),
                dataset.publishWithin(),
                licence,
                dataset.expect(),
                dataset.brake(),
                dataset.secondPerson(),
                dataset.editions(),
                dataset.fields());
    }

    @Test
    void finds_by_id() {
        assertThat(datasets.find("penalties")).map(Dataset::id).contains("penalties");
        assertThat(datasets.find("nosuch")).isEmpty();
        assertThat(datasets.codes("regions").id()).isEqualTo("regions");
        assertThatIllegalArgumentException().isThrownBy(() -> datasets.codes("nosuch"));
    }

    @Test
    void windows_follow_the_edition_in_force_on_the_day_of_the_decision_and_those_after_it() {
        WindowRules penalties = datasets.find("penalties").orElseThrow().window();
        assertThat(editions(penalties, "2023-04-30")).containsExactly("2019", "2023", "2026");
        assertThat(editions(penalties, "2023-05-01")).containsExactly("2023", "2026");
        assertThat(editions(penalties, "2026-03-31")).containsExactly("2023", "2026");
        assertThat(editions(penalties, "2026-04-01")).containsExactly("2026");
        assertThat(penalties.shortest()).contains(Period.ofYears(1));
        assertThat(datasets.find("licences").orElseThrow().window().shortest()).isEmpty();
    }

    private static List<String> editions(WindowRules rules, String decision) {
        return rules.editions(LocalDate.parse(decision)).stream()
                .map(WindowRules.Edition::id)
                .toList();
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

    @Test
    void columns_of_certificates_have_their_role() {
        for (Dataset dataset : datasets.all()) {
            assertThat(dataset.fields())
                    .filteredOn(field -> field.columns().stream().anyMatch(DatasetsTest::isCertificates))
                    .as(dataset.id())
                    .allSatisfy(field -> assertThat(field.role()).isEqualTo(Role.CERTIFICATE_NUMBER));
        }
    }

    private static boolean isCertificates(String column) {
        return column.matches(".*(?:证件号|身份证号|SFZ|SFZH|ZJHM).*");
    }
}
