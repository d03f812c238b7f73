package opencredit.data.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutiesReaderTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final String GOOD = """
            title: {zh: 公示职责, en: Duties}
            duties:
              - dataset: penalties
                since: 2026-01
                every: P1Y
                source: {zh: 示例规定, en: An example rule, status: assumed}
                bodies:
                  - {code: 11371300YGT6KGG41P, name: 临沂示例市场监督管理局}
                  - {code: 11371300YGLXKQDT4N, name: 临沂示例商务局}
            nothing:
              - body: 11371300YGLXKQDT4N
                dataset: penalties
                months: [2026-03, 2026-04]
                said: {zh: 来函, en: A letter}
            """;

    @TempDir
    private Path home;

    @Test
    void readsWhatTheOperatorWrote() throws IOException {
        Files.writeString(home.resolve(DutiesReader.FILE), GOOD);
        Duties duties = DutiesReader.load(home, DATASETS);
        assertThat(duties.in(false).all()).extracting(Duty::name).containsExactly("临沂示例市场监督管理局", "临沂示例商务局");
        Duty last = duties.all().getLast();
        assertThat(last.months()).isEqualTo(12);
        assertThat(last.since()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(last.nothing())
                .extracting(Duty.Nothing::month)
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        assertThat(duties.all().getFirst().nothing()).isEmpty();
    }

    /** Fictional bodies owe nothing to a real register. */
    @Test
    void theDemonstrationsHoldInADemonstrationOnly() {
        Duties duties = DutiesReader.load(home, DATASETS);
        assertThat(duties.in(false).all()).isEmpty();
        assertThat(duties.in(true).all()).isNotEmpty().allSatisfy(duty -> {
            assertThat(duty.body()).matches("1[12]3713\\d{2}YG.{8}");
            assertThat(duty.name()).contains("示例");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dataset: penalties|dataset: nosuch|3|dataset",
                "since: 2026-01|since: Januar|4|month",
                "every: P1Y|every: P7D|5|whole months",
                "every: P1Y|every: P13M|5|whole months",
                "every: P1Y|every: P-1M|5|whole months",
                "status: assumed|status: perhaps|6|status",
                "11371300YGT6KGG41P|11371300YGT6KGG41Q|8|public body",
                "11371300YGT6KGG41P|91371300699999996U|8|public body",
                "11371300YGT6KGG41P|11371300YGLXKQDT4N|9|already",
                "name: 临沂示例商务局}|name: 王某13912345678}|9|mobile number",
                "months: [2026-03, 2026-04]|months: [2026-03, 2026-03]|13|twice",
                "months: [2026-03, 2026-04]|months: [2025-12]|13|before the duty",
                "months: [2026-03, 2026-04]|months: []|13|months",
                "body: 11371300YGLXKQDT4N|body: 11371300YG170RN472|11|owes nothing",
                "title:|wrong: 1\\ntitle:|1|wrong"
            })
    void aFaultIsToldWithFileAndLine(String good, String bad, int line, String reason) {
        String broken = GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(GOOD);
        FaultyDefinitions faulty = catchThrowableOfType(
                FaultyDefinitions.class, () -> DutiesReader.read(broken, "/home/d.yaml", DATASETS));
        assertThat(faulty.faults())
                .anySatisfy(fault -> assertThat(fault.en())
                        .startsWith("/home/d.yaml:" + line + ": ")
                        .contains(reason)
                        .doesNotContain("13912345678"));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String broken = GOOD.replace("since: 2026-01", "since: x").replace("every: P1Y", "every: y");
        FaultyDefinitions faulty =
                catchThrowableOfType(FaultyDefinitions.class, () -> DutiesReader.read(broken, "d", DATASETS));
        assertThat(faulty.faults()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(List.copyOf(faulty.faults())).doesNotHaveDuplicates();
    }
}
