package opencredit.data.intake.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 30);

    private static LocalDate date(Random random) {
        return LocalDate.ofEpochDay(Cases.number(random, FIRST.toEpochDay(), LAST.toEpochDay()));
    }

    @Test
    void everyFormOfADateReadsAsThatDate() {
        Cases.check("every form of a date reads as that date", 2_000, DatesTest::date, date -> {
            for (String form : forms(date)) {
                assertThat(Dates.read(form)).as(form).contains(date);
            }
        });
    }

    private static List<String> forms(LocalDate date) {
        int year = date.getYear();
        int month = date.getMonthValue();
        int day = date.getDayOfMonth();
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date);
        return List.of(
                date.toString(),
                "%d/%d/%d".formatted(year, month, day),
                "%d.%d.%d".formatted(year, month, day),
                "%d-%02d-%02d 08:30:00".formatted(year, month, day),
                "%d-%02d-%02dT08:30:00.000+08:00".formatted(year, month, day),
                "%d/%d/%d 8:30".formatted(year, month, day),
                "%d年%d月%d日".formatted(year, month, day),
                " %d 年 %d 月 %d 日 "
                        .formatted(year, month, day)
                        .replace(" 年", "年")
                        .replace(" 月", "月")
                        .replace(" 日", "日"),
                "%d年%02d月%02d日 8时30分".formatted(year, month, day),
                "%d%02d%02d".formatted(year, month, day),
                "%d%02d%02d.0".formatted(year, month, day),
                "%d%02d%02d083000".formatted(year, month, day),
                String.valueOf(serial),
                serial + ".354166666666667",
                fullWidth("%d／%d／%d".formatted(year, month, day)),
                chinese(year, month, day));
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(each -> wide.append((char) (each >= '0' && each <= '9' ? each - '0' + '０' : each)));
        return wide.toString();
    }

    private static String chinese(int year, int month, int day) {
        String digits = "〇一二三四五六七八九";
        StringBuilder text = new StringBuilder();
        String.valueOf(year).chars().forEach(each -> text.append(digits.charAt(each - '0')));
        return text + "年" + spoken(month) + "月" + spoken(day) + "日";
    }

    private static String spoken(int number) {
        String digits = " 一二三四五六七八九";
        String tens = number < 10 ? "" : number < 20 ? "十" : digits.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : digits.charAt(number % 10));
    }

    @Test
    void whatIsBrokenOrAmbiguousIsNoDate() {
        for (String text : List.of(
                "2018/411",
                "2018-13-01",
                "2018-02-30",
                "4/11/2018",
                "11-Apr-18",
                "18-4-11",
                "201804",
                "2018",
                "2018-4",
                "2018-4/11",
                "2018-4-11x",
                "1234",
                "99999999",
                "0000-00-00",
                "1800-01-01",
                "无",
                "-",
                "七月",
                "1e9",
                "2018-4-111",
                "2018年4月",
                "123456789012345678901234567890")) {
            assertThat(Dates.read(text)).as(text).isEmpty();
        }
    }

    @Test
    void wordsForNoEndAreTheNationalLongTermDate() {
        for (String text : List.of("长期", "长期有效", "永久", "2099/12/31", "9999-12-31")) {
            assertThat(Dates.read(text)).as(text).contains(Dates.LONG_TERM);
        }
    }

    @Test
    void noTextMakesItThrow() {
        Cases.check(
                "any text is a date or none",
                2_000,
                random -> Cases.text(random, 60),
                text -> assertThat(Dates.read(text)).isNotNull());
    }
}
