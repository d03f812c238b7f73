package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesReaderTest {
    private static final Definitions.Texts SHIPPED = Definitions.Texts.onClassPath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url: https://www.creditchina.gov.cn/ | url: creditchina | url is no address: creditchina",
                "id: performance | id: credit | two rules with one id: credit",
                "afterMinimum: false | afterMinimum: never | afterMinimum is neither true nor false: never",
                "atSite: false | atTheSite: false | unknown key: atTheSite",
                "rules: | ways: | unknown key: ways",
                "id: performance | id: reform | unknown repair rule: performance",
            })
    void namesPlaceAndReason(String from, String to, String reason) {
        String yaml = Objects.requireNonNull(SHIPPED.rules().get("repair"));
        assertThat(yaml).contains(from);
        assertThat(faults(yaml.replace(from, to)))
                .matches("(?s).*data/(rules/repair|datasets/[a-z-]+)\\.yaml:\\d+: .*")
                .contains(reason);
    }

    private static String faults(String repair) {
        Map<String, String> rules = new HashMap<>(SHIPPED.rules());
        rules.put("repair", repair);
        Throwable thrown = catchThrowable(
                () -> Definitions.read(new Definitions.Texts(SHIPPED.datasets(), SHIPPED.codes(), rules)));
        assertThat(thrown).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        return Objects.requireNonNull(thrown.getMessage());
    }

    /** A rule that asks for a shortest publication needs windows that have one. */
    @Test
    void refusesWindowsWithoutAShortestPublication() {
        Map<String, String> datasets = new HashMap<>(SHIPPED.datasets());
        datasets.replaceAll((id, yaml) -> yaml.replace("repair: performance", "repair: credit"));
        Throwable thrown = catchThrowable(
                () -> Definitions.read(new Definitions.Texts(datasets, SHIPPED.codes(), SHIPPED.rules())));
        assertThat(thrown).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        assertThat(thrown.getMessage()).contains("the window rules have no shortest publication: credit");
    }

    /** What is no information on dishonesty has nothing to repair; whatever feeds these sections is such. */
    @Test
    void everyDatasetOfDishonestyAndNoOtherCanBeRepaired() {
        assertThat(TestDatasets.shipped().all())
                .allSatisfy(dataset ->
                        assertThat(dataset.repair() != null).as(dataset.id()).isEqualTo(isOfDishonesty(dataset)));
    }

    private static boolean isOfDishonesty(Dataset dataset) {
        return switch (dataset.archive()) {
            case PENALTIES, LISTS, DISHONESTY -> true;
            case REPORTED, PROMISES, MEASURES, LICENCES, HONOURS, RATINGS -> false;
            case null -> false;
        };
    }
}
