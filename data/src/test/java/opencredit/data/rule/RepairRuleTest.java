package opencredit.data.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.rule.WindowRules.Edition;
import opencredit.data.rule.WindowRules.WindowClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RepairRuleTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final int CASES = 2_000;

    static Stream<Dataset> repairable() {
        return DATASETS.all().stream().filter(dataset -> dataset.repair() != null);
    }

    private static RepairRule rule(Dataset dataset) {
        return Objects.requireNonNull(dataset.repair());
    }

    private static Dataset waiting() {
        return repairable()
                .filter(dataset -> rule(dataset).afterMinimum()
                        && dataset.field(Role.AMOUNT).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Counted from the decision as the window is, and asked for when the last day of that is over. */
    @ParameterizedTest
    @CsvSource({
        "2026/general, 2026-05-20, 2026-08-21",
        "2026/general, 2026-11-30, 2027-03-01",
        "2026/serious, 2026-05-20, 2027-05-21",
        "2023/food-drugs-safety, 2024-02-29, 2025-03-01",
        "2019/serious, 2022-08-31, 2023-03-01",
        "law/government-procurement, 2026-05-20, 2027-05-21",
    })
    void isTheDayAfterTheShortestPublication(String rule, LocalDate decision, LocalDate day) {
        Dataset dataset = waiting();
        assertThat(rule(dataset).earliest(dataset.window(), rule, decision)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026/minor", "2026/nosuch", "nosuch/general", "law/nosuch", "general", "''"})
    void saysNothingWhereTheClassHasNone(String rule) {
        Dataset dataset = waiting();
        assertThat(rule(dataset).earliest(dataset.window(), rule, LocalDate.of(2026, 5, 20)))
                .isEmpty();
    }

    /** Whatever a record is judged to be, its class is found again, and the day is never within the shortest publication. */
    @ParameterizedTest
    @MethodSource("repairable")
    void everyJudgementHasItsDay(Dataset dataset) {
        Random random = new Random(20_260_521);
        for (int i = 0; i < CASES; i++) {
            LocalDate decision = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(4_000));
            String rule =
                    Judgement.of(dataset.window(), facts(random, decision)).rule();
            WindowClass applied = dataset.window().applied(rule).orElseThrow();
            Period minimum = applied.minimum();
            assertThat(rule(dataset).earliest(dataset.window(), rule, decision))
                    .as(rule + " " + decision)
                    .isEqualTo(
                            minimum == null || !rule(dataset).afterMinimum()
                                    ? Optional.empty()
                                    : Optional.of(decision.plus(minimum).plusDays(1)));
        }
    }

    private static RecordFacts facts(Random random, LocalDate decision) {
        List<String> categories = List.of(List.of("罚款", "警告", "吊销许可证件", "breach", "judgment-debtor", "penalty")
                .get(random.nextInt(6)));
        String procedure = random.nextInt(3) == 0 ? "simple" : null;
        BigDecimal amount = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(3_000_000)) : null;
        List<String> texts = random.nextInt(4) == 0 ? List.of("《中华人民共和国政府采购法》第七十七条") : List.of("销售食品");
        return new RecordFacts(decision, categories, null, procedure, amount, texts, null, null);
    }

    @Test
    void everyClassIsFoundByTheRuleThatRecordsKeep() {
        for (Dataset dataset : DATASETS.all()) {
            for (Edition edition : dataset.window().editions()) {
                edition.classes()
                        .forEach(each -> assertThat(dataset.window().applied(edition.id() + "/" + each.id()))
                                .contains(each));
                edition.laws()
                        .forEach(each -> assertThat(dataset.window().applied("law/" + each.id()))
                                .contains(each));
            }
        }
    }
}
