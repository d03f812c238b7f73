package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.money.MoneyTerms;
import opencredit.data.dataset.money.Threshold;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What definitions say of money, of breaches, of stages and of what awaits confirmation; each fault with file and line. */
class MoneyTermsReaderTest {
    private static final Definitions.Texts SHIPPED = Definitions.Texts.onClassPath();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "government-debt | limit: limit | limit: cap | unknown field of an amount: cap",
                "government-debt | limit: limit | cap: limit | unknown key: cap",
                "government-debt | use: limit-use | use: nosuch | unknown threshold: nosuch",
                "government-debt | flows: [issued, | flows: [title, | unknown field of an amount: title",
                "government-debt | {debtRatio: debt-ratio | {balance: debt-ratio | unknown field of a decimal: balance",
                "government-debt | {debtRatio: debt-ratio | {debtRatio: ratio | unknown threshold: ratio",
                "government-debt | role: period | search: none | no field has the role period",
                "procurement | paid: paid, | paid: title, | unknown field of an amount: title",
                "procurement | due: paymentDue, | '' | due and settled need each other",
                "procurement | due: paymentDue | due: paid | unknown field of a date: paid",
                "procurement | flag: breach, | flag: state, | unknown field of a flag: state",
                "procurement | party: breachingParty | party: state | no code of its list is of the group subject: state",
                "procurement | party: breachingParty | party: buyerPerson | unknown field of a code: buyerPerson",
                "ppp | stages: document-number | stages: title | stages can only be document-number",
                "ppp | stages: document-number | stages: number | unknown stages: number",
                "investment-promises | - any: [changeProcedure] | - any: [procedure] | unknown published field: procedure",
                "investment-promises | - any: [changeProcedure] | - all: [changeProcedure] | missing any",
                "government-dishonesty | awaiting: corrected | awaiting: correction | unknown field of a flag: correction",
                "government-dishonesty | archive: dishonesty | archive: lists | awaiting needs archive: dishonesty",
                "investment-promises | archive: promises | archive: reported | what is reported is said by breach",
            })
    void namesPlaceAndReason(String dataset, String from, String to, String reason) {
        String yaml = Objects.requireNonNull(SHIPPED.datasets().get(dataset));
        assertThat(yaml).contains(from);
        Map<String, String> datasets = new HashMap<>(SHIPPED.datasets());
        datasets.put(dataset, yaml.replaceFirst(java.util.regex.Pattern.quote(from), to));
        assertThat(faults(datasets, SHIPPED.rules()))
                .containsPattern("data/datasets/" + dataset + "\\.yaml:\\d+: " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: 200 | from: 100 | from does not rise from level to level",
                "from: 200 | from: many | from is no number above zero: many",
                "- title: {zh: 绿档 | - from: 5\\n        title: {zh: 绿档 | the first level has no lower bound",
                "id: debt-service | id: debt-ratio | two thresholds with one id: debt-ratio",
                "thresholds: | bounds: | unknown key: bounds",
                "status: assumed | status: certain | unknown status: certain",
            })
    void namesPlaceAndReasonOfThresholds(String from, String to, String reason) {
        String yaml = Objects.requireNonNull(SHIPPED.rules().get("thresholds"));
        assertThat(yaml).contains(from);
        Map<String, String> rules = new HashMap<>(SHIPPED.rules());
        rules.put("thresholds", yaml.replaceFirst(java.util.regex.Pattern.quote(from), to.replace("\\n", "\n")));
        assertThat(faults(SHIPPED.datasets(), rules)).containsPattern("data/rules/thresholds\\.yaml:\\d+: " + reason);
    }

    private static String faults(Map<String, String> datasets, Map<String, String> rules) {
        Throwable thrown =
                catchThrowable(() -> Definitions.read(new Definitions.Texts(datasets, SHIPPED.codes(), rules)));
        assertThat(thrown).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        return Objects.requireNonNull(thrown.getMessage());
    }

    /** From its bound on, and not before it. */
    @Test
    void aRatioLiesInTheHighestLevelThatItReaches() {
        for (var dataset : TestDatasets.shipped().all()) {
            if (dataset.money() instanceof MoneyTerms.Stock stock) {
                stock.ratios().values().forEach(MoneyTermsReaderTest::bounds);
                bounds(stock.use());
            }
        }
    }

    private static void bounds(Threshold threshold) {
        BigDecimal fen = new BigDecimal("0.001");
        for (int i = 0; i < threshold.levels().size(); i++) {
            Threshold.Level level = threshold.levels().get(i);
            assertThat(threshold.of(level.from())).isEqualTo(level);
            if (i > 0) {
                assertThat(threshold.of(level.from().subtract(fen)))
                        .isEqualTo(threshold.levels().get(i - 1));
            }
        }
    }
}
