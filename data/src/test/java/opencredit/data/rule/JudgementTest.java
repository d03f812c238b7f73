package opencredit.data.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.check.Windows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code data/rules/windows.yaml}, each by what a record says of itself. */
class JudgementTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final String TABLE = "/opencredit/data/rule/judgements.csv";

    /** A set that no definition names is a fault of the file. */
    private static WindowRules rules(String id) {
        return DATASETS.all().stream()
                .map(Dataset::window)
                .filter(rules -> rules.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RecordFacts record(String decision, @Nullable String... facts) {
        List<String> categories = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        String[] one = new String[5];
        for (String fact : facts) {
            String[] pair = fact == null ? new String[] {"", ""} : fact.split("=", 2);
            switch (pair[0]) {
                case "category" -> categories.addAll(List.of(pair[1].split(";")));
                case "text" -> texts.add(pair[1]);
                case "severity" -> one[0] = pair[1];
                case "procedure" -> one[1] = pair[1];
                case "amount" -> one[2] = pair[1];
                case "deadline" -> one[3] = pair[1];
                case "until" -> one[4] = pair[1];
                default -> {}
            }
        }
        return new RecordFacts(
                LocalDate.parse(decision),
                categories,
                one[0],
                one[1],
                one[2] == null ? null : new BigDecimal(one[2]),
                texts,
                one[3] == null ? null : LocalDate.parse(one[3]),
                one[4] == null ? null : LocalDate.parse(one[4]));
    }

    /** Columns: rules, decision, two facts, rule, assumed, last day or empty, flag or empty. */
    @ParameterizedTest
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void judges(
            String rules,
            String decision,
            @Nullable String fact,
            @Nullable String other,
            String rule,
            boolean assumed,
            @Nullable LocalDate last,
            @Nullable String flag) {
        RecordFacts record = record(decision, fact, other);
        Judgement judgement = Judgement.of(rules(rules), record);
        assertThat(judgement.rule()).isEqualTo(rule);
        assertThat(judgement.assumed()).isEqualTo(assumed);
        assertThat(judgement.last()).isEqualTo(new LastDay(last, flag));
    }

    @ParameterizedTest
    @CsvSource({
        "category=警告,,false",
        "category=警告;通报批评,,false",
        "category=警告;罚款,,true",
        "category=罚款,procedure=simple,false",
        "category=罚款,procedure=ordinary,true",
        "category=吊销许可证件,severity=minor,false",
        "category=警告,severity=general,true"
    })
    void theMinorIsNotPublished(String fact, @Nullable String other, boolean published) {
        Judgement judgement = Judgement.of(rules("penalties"), record("2026-05-20", fact, other));
        assertThat(judgement.published()).isEqualTo(published);
    }

    /** A rule that is added to the file needs a line in the table. */
    @Test
    void everyRuleIsInTheTable() throws java.io.IOException {
        Set<String> tested = new TreeSet<>();
        try (var table = JudgementTest.class.getResourceAsStream(TABLE)) {
            new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> tested.add(cells[0] + " " + cells[4]));
        }
        Set<String> all = new TreeSet<>();
        for (String id : List.of("unlimited", "dishonesty", "five-years", "validity", "penalties", "serious-lists")) {
            for (WindowRules.Edition edition : rules(id).editions()) {
                edition.laws().forEach(each -> all.add(id + " law/" + each.id()));
                edition.classes().forEach(each -> all.add(id + " " + edition.id() + "/" + each.id()));
            }
        }
        assertThat(tested).containsExactlyElementsOf(all);
    }

    @Test
    void aWindowEndsWithItsLastDayInChina() {
        Judgement fiveYears = Judgement.of(rules("five-years"), record("2026-05-20"));
        assertThat(Windows.of(fiveYears).until()).isEqualTo("2031-05-20T16:00:00Z");
        Judgement unlimited = Judgement.of(rules("unlimited"), record("2026-05-20"));
        assertThat(Windows.of(unlimited).until()).isNull();
    }
}
