package opencredit.data.dataset.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.yaml.FaultyDefinitions;
import opencredit.data.rule.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysReaderTest {
    private static final String GOOD = """
            title: {zh: 日历, en: Calendar}
            years:
              - year: "2026"
                source: {zh: 通知, en: Notice, status: assumed}
                holidays: [2026-01-01, 2026-02-15/2026-02-17]
                workdays: [2026-01-04, 2026-02-14]
              - year: "2027"
                source: {zh: 通知, en: Notice, status: assumed}
                holidays:
                  - 2027-01-01
            """;

    @Test
    void reads_days_and_ranges() {
        WorkingDays days = WorkingDaysReader.read(GOOD);
        assertThat(days.years()).containsExactlyInAnyOrder(2026, 2027);
        assertThat(days.holidays())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 15),
                        LocalDate.of(2026, 2, 16),
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2027, 1, 1));
        assertThat(days.workdays()).containsExactlyInAnyOrder(LocalDate.of(2026, 1, 4), LocalDate.of(2026, 2, 14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: | titel: | 1 | unknown key: titel",
                "title: | titel: | 1 | missing title",
                "workdays: | workday: | 6 | unknown key: workday",
                "en: Notice, | '' | 4 | missing en",
                ", status: assumed | '' | 4 | missing status",
                "status: assumed | status: sure | 4 | unknown status: sure",
                "holidays: [ | holiday: [ | 3 | missing holidays",
                "year: \"2026\" | year: x | 3 | year is no number above zero: x",
                "[2026-01-01, | [2026-02-29, | 5 | no date: 2026-02-29",
                "[2026-01-01, | [2026-1-1, | 5 | no date: 2026-1-1",
                "[2026-01-01, | [2026-01-01/, | 5 | no date: 2026-01-01/",
                "[2026-01-01, | [2025-12-31, | 5 | day is not of the year 2026: 2025-12-31",
                "/2026-02-17 | /2027-02-17 | 5 | day is not of the year 2026: 2026-02-15/2027-02-17",
                "/2026-02-17 | /2026-02-13 | 5 | range ends before it begins: 2026-02-15/2026-02-13",
                "[2026-01-01, | [2026-02-16, | 5 | day stands twice: 2026-02-16",
                "2026-02-14] | 2026-01-04] | 6 | day stands twice: 2026-01-04",
                "2026-02-14] | 2026-02-15] | 6 | workday is also a holiday: 2026-02-15",
                "2026-02-14] | 2026-02-13] | 6 | workday is no day of a weekend: 2026-02-13",
                "2026-02-14] | 2027-02-14] | 6 | day is not of the year 2026: 2027-02-14",
                "\"2027\" | \"2026\" | 7 | year stands twice: 2026",
            })
    void names_file_line_and_reason(String from, String to, int line, String reason) {
        assertThat(GOOD).contains(from);
        assertThat(faults(GOOD.replace(from, to)))
                .anyMatch(fault -> told(fault).equals("data/rules/working-days.yaml:" + line + ": " + reason));
    }

    @Test
    void names_every_fault_at_once() {
        String broken = GOOD.replace("2026-02-14]", "2026-02-13]").replace("- 2027-01-01", "- 2027-01-32");
        assertThat(faults(broken))
                .containsExactly(
                        "data/rules/working-days.yaml:6: workday is no day of a weekend: 2026-02-13",
                        "data/rules/working-days.yaml:10: no date: 2027-01-32");
    }

    @Test
    void refuses_a_file_without_years() {
        assertThat(faults("title: {zh: 日历, en: Calendar}"))
                .containsExactly("data/rules/working-days.yaml:1: missing years");
        assertThat(faults("")).containsExactly("data/rules/working-days.yaml:1: a mapping is expected here");
    }

    /** Without the words that would have been accepted. */
    private static String told(String fault) {
        return fault.replaceFirst("; accepted: .*", "");
    }

    private static List<String> faults(String yaml) {
        Throwable thrown = catchThrowable(() -> WorkingDaysReader.read(yaml));
        assertThat(thrown).isInstanceOfSatisfying(FaultyDefinitions.class, FaultsInChinese::areTold);
        return Objects.requireNonNull(thrown.getMessage()).lines().toList();
    }
}
