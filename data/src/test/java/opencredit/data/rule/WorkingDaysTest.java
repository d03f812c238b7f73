package opencredit.data.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.dataset.reading.WorkingDaysReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = WorkingDaysReader.load();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true, Friday before Spring Festival",
        "2026-02-14, true, worked Saturday",
        "2026-02-15, false, first day of Spring Festival",
        "2026-02-16, false, Monday",
        "2026-02-23, false, last day of Spring Festival",
        "2026-02-24, true, Tuesday after",
        "2026-02-28, true, worked Saturday",
        "2026-03-01, false, Sunday",
        "2026-01-04, true, worked Sunday",
        "2026-10-07, false, last day of National Day",
        "2026-10-10, true, worked Saturday",
        "2018-12-29, true, Saturday worked by the notice for 2019",
        "2018-12-31, false, Monday off by the notice for 2019",
        "2020-01-31, false, Friday of the extended Spring Festival",
        "2020-02-01, false, Saturday that was to be worked",
        "2020-02-03, true, Monday after",
        "2024-02-09, true, New Year's Eve of the lunar year",
        "2017-10-02, true, holiday of a year that is not known",
        "2017-10-07, false, Saturday of a year that is not known",
    })
    void knows_the_days_of_the_notices(LocalDate day, boolean worked, String why) {
        assertThat(DAYS.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-12, 7, 2026-02-28", // 13, 14; 24 to 27; 28
        "2026-02-15, 1, 2026-02-24",
        "2026-02-14, 7, 2026-03-03", // 24 to 28; 2, 3
        "2026-02-16, 0, 2026-02-16",
        "2025-12-31, 1, 2026-01-04",
        "2025-12-26, 7, 2026-01-07", // 29, 30, 31; 4 to 7
        "2018-12-28, 2, 2019-01-02",
        "2026-06-01, 7, 2026-06-10",
        "2027-02-05, 1, 2027-02-08",
    })
    void counts_from_the_day_after(LocalDate from, int days, LocalDate last) {
        assertThat(DAYS.plus(from, days)).isEqualTo(last);
    }

    /** Make-up days only move work: a year has its weekdays less the legal holidays, and in 2020 two days of epidemic. */
    @ParameterizedTest
    @CsvSource({
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void every_year_has_the_working_days_of_the_law(int year, long expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(DAYS::isWorkingDay))
                .hasSize((int) expected);
        assertThat(DAYS.years()).contains(year);
    }

    @Test
    void does_not_claim_years_it_has_no_notice_for() {
        assertThat(DAYS.years()).doesNotContain(2017);
        assertThat(DAYS.knownUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    private record Term(LocalDate from, int days) {
        static Term draw(Random random) {
            int year = 2017 + random.nextInt(11);
            return new Term(Year.of(year).atDay(1 + random.nextInt(365)), 1 + random.nextInt(60));
        }
    }

    @Test
    void reaches_the_last_of_so_many_working_days() {
        Cases.check("a term ends on the last of so many working days", Term::draw, term -> {
            LocalDate last = DAYS.plus(term.from(), term.days());
            assertThat(DAYS.isWorkingDay(last)).isTrue();
            assertThat(term.from().plusDays(1).datesUntil(last.plusDays(1)).filter(DAYS::isWorkingDay))
                    .hasSize(term.days());
        });
    }

    @Test
    void refuses_to_count_backwards() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAYS.plus(day, -1))
                .withMessageContaining("-1");
    }
}
