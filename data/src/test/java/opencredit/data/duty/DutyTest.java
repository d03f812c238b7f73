package opencredit.data.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import opencredit.data.rule.LegalSource;
import opencredit.data.text.Bilingual;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final Bilingual SAID = new Bilingual("来函", "letter");
    private static final LegalSource SOURCE = new LegalSource(SAID, LegalSource.Status.ASSUMED);
    private static final YearMonth START = YearMonth.of(2024, 1);

    /** Drawn: every month of every owed period is judged by itself, month by month. */
    @Test
    void periodsAreOwedOnceOverAndCoveredByAnyOfTheirMonths() {
        Random random = new Random(30);
        for (int drawn = 0; drawn < 2_000; drawn++) {
            YearMonth since = START.plusMonths(random.nextInt(24));
            YearMonth opened = START.plusMonths(random.nextInt(24));
            YearMonth now = START.plusMonths(random.nextInt(48));
            int months = 1 + random.nextInt(12);
            Set<YearMonth> published = draw(random);
            Set<YearMonth> nothing = draw(random);
            Duty duty = new Duty(
                    "b",
                    "n",
                    "d",
                    since,
                    months,
                    SOURCE,
                    nothing.stream().map(month -> new Duty.Nothing(month, SAID)).toList());
            List<DutyPeriod> owed = duty.owed(published, opened, now);
            Set<YearMonth> within = new HashSet<>();
            for (DutyPeriod period : owed) {
                Set<YearMonth> own = new HashSet<>();
                for (YearMonth month = period.first(); !month.isAfter(period.last()); month = month.plusMonths(1)) {
                    own.add(month);
                }
                assertThat(own).hasSize(months).allMatch(month -> month.isBefore(now) && month.isAfter(opened));
                assertThat(within).doesNotContainAnyElementsOf(own);
                within.addAll(own);
                boolean isPublished = own.stream().anyMatch(published::contains);
                boolean isNothing = own.stream().anyMatch(nothing::contains);
                assertThat(period.state())
                        .isEqualTo(
                                isPublished
                                        ? DutyPeriod.State.PUBLISHED
                                        : isNothing ? DutyPeriod.State.NOTHING : DutyPeriod.State.SILENT);
                assertThat(period.isCovered()).isEqualTo(isPublished || isNothing);
            }
            assertThat(owed).hasSize(expected(since, months, opened, now));
        }
    }

    private static int expected(YearMonth since, int months, YearMonth opened, YearMonth now) {
        int count = 0;
        for (int period = 0; period < 100; period++) {
            YearMonth first = since.plusMonths((long) period * months);
            YearMonth last = first.plusMonths(months - 1L);
            count += first.isAfter(opened) && last.isBefore(now) ? 1 : 0;
        }
        return count;
    }

    private static Set<YearMonth> draw(Random random) {
        Set<YearMonth> months = new HashSet<>();
        for (int drawn = random.nextInt(12); drawn > 0; drawn--) {
            months.add(START.plusMonths(random.nextInt(48)));
        }
        return months;
    }
}
