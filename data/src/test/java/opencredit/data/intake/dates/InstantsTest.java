package opencredit.data.intake.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates that are more than a year, a month and a day. */
class InstantsTest {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd'T'HH:mm:ssXXX"),
            form("uuuu-MM-dd'T'HH:mm:ss.SSSXX"),
            form("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx"),
            form("uuuu-MM-dd'T'HH:mmXXX"),
            form("uuuu-MM-dd HH:mm:ssXXX"),
            form("uuuu-MM-dd HH:mm:ss xx"),
            form("uuuu/M/d H:mm:ss 'GMT'xxx"),
            form("uuuu-MM-dd HH:mm:ss 'UTC'xx"),
            form("uuuuMMdd'T'HHmmssXX"),
            form("uuuu年M月d日 HH:mm:ssXXX"),
            form("uuuu-MM-dd'T'HH:mm:ssXXX'[Asia/Somewhere]'"),
            form("EEE, d MMM uuuu HH:mm:ss xx"),
            form("EEE MMM dd uuuu HH:mm:ss 'GMT'xx '(Some Standard Time)'"),
            form("uuuu-MM-dd h:mm:ss a xxx"));

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    private static OffsetDateTime moment(Random random) {
        Instant at = Instant.parse("1990-01-01T00:00:00Z").plusSeconds(random.nextLong(50L * 365 * 86_400));
        Instant round = random.nextBoolean() ? at.truncatedTo(ChronoUnit.HOURS) : at;
        return round.atOffset(ZoneOffset.ofTotalSeconds(60 * 15 * (random.nextInt(105) - 48)));
    }

    @Test
    void anInstantOfAnyZoneIsItsDayInChina() {
        Cases.check("instants are days in China", 20_000, InstantsTest::moment, moment -> {
            OffsetDateTime minute = moment.truncatedTo(ChronoUnit.MINUTES);
            LocalDate day = minute.withOffsetSameInstant(CHINA).toLocalDate();
            DateTimeFormatter form = FORMS.get(Math.floorMod(moment.hashCode(), FORMS.size()));
            String text = form.format(minute);
            assertThat(Dates.reading(text)).as(text).isEqualTo(new Dates.Reading(day, null));
        });
    }

    @Test
    void withoutAZoneTheDayIsAsWritten() {
        Cases.check("local times are their day", InstantsTest::moment, moment -> {
            for (String pattern : List.of(
                    "uuuu-MM-dd HH:mm:ss.S",
                    "uuuu/M/d H:mm",
                    "uuuu年M月d日H时mm分ss秒",
                    "uuuuMMddHHmmss",
                    "uuuu-MM-dd h:mm a")) {
                String text = form(pattern).format(moment);
                assertThat(Dates.read(text)).as(text).contains(moment.toLocalDate());
            }
        });
    }

    @Test
    void aDateIsNeverCutOutOfMore() {
        Cases.check("what is no time makes no date", random -> Cases.text(random, 12), rest -> {
            boolean isTime = rest.strip().matches("(?s)|.*[0-9０-９:：上下午日号TZ.].*");
            assertThat(isTime || Dates.read("2026-05-20 " + rest).isEmpty()).isTrue();
        });
    }

    @Test
    void aSerialIsTheDayThatASpreadsheetShowsWithinASecond() {
        Cases.check("serials beside midnight", InstantsTest::moment, moment -> {
            LocalDateTime local = moment.toLocalDateTime().withYear(1950 + moment.getYear() % 100);
            double seconds = Duration.between(LocalDateTime.of(1899, 12, 30, 0, 0), local)
                    .toSeconds();
            LocalDate shown = local.plusSeconds(1).toLocalDate();
            Dates.Reading reading = Dates.reading(String.valueOf(seconds / 86_400));
            assertThat(reading.date()).isEqualTo(shown);
            boolean isLate = local.toLocalTime().toSecondOfDay() >= 57_257;
            boolean isLast = !shown.equals(local.toLocalDate());
            assertThat(reading.flag()).isEqualTo(isLate && !isLast ? "day-doubtful" : null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "46161.9999999998,2026-05-20,", "46161.999999999,2026-05-20,", "46161.99950231482,2026-05-19,day-doubtful",
        "46162.99998,2026-05-20,day-doubtful", "46161.666666666664,2026-05-19,day-doubtful", "46162,2026-05-20,",
        "46162.0005,2026-05-20,", "46162.375,2026-05-20,"
    })
    void serials(String serial, LocalDate day, String flag) {
        assertThat(Dates.reading(serial)).isEqualTo(new Dates.Reading(day, flag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-19T16:00:00Z",
                "2026-05-19T16:00:00.000Z",
                "Wed May 20 00:00:00 CST 2026",
                "2026·5·20",
                "2026 05 20",
                "May 20, 2026",
                "20 May 2026",
                "公元2026年5月20日",
                "2026-05-20 星期三",
                "2026年5月20日（星期三）",
                "2026-05-20 24:00:00",
                "2026-05-19T24:00:00+08:00",
                "2026年5月20日上午",
                "2026年 5月 20日",
                "二〇二六年五月二十日",
                "二○二六年五月二十日 8:30",
                "贰零贰陆年伍月贰拾日",
                "贰〇贰陆年零伍月贰拾日",
                "2026-05-20T00:00:00+0800",
                "2026-05-20 下午 3:00",
                "20260520T000000+08:00"
            })
    void theTwentiethOfMay(String text) {
        assertThat(Dates.reading(text)).isEqualTo(new Dates.Reading(LocalDate.of(2026, 5, 20), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,impossible-date",
        "20265020,impossible-date",
        "2026年13月1日,impossible-date",
        "2026-05-32 08:00,impossible-date",
        "2026年5月20日-2027年5月19日,date-range",
        "2026.5.20-2027.5.19,date-range",
        "2026-05-20至2026-06-20,date-range",
        "自2026年5月20日起至2027年5月19日止,date-range",
        "2026-05-20 2026-06-20,date-range",
        "2026-05-20、2026-06-20,date-range",
        "2026年5月20日至25日,date-range",
        "20260520-20270519,date-range",
        "二〇二六年五月二十日至二〇二七年五月十九日,date-range",
        "二O二六年五月二十日,mixed-numerals",
        "二o二六年五月二十日,mixed-numerals",
        "2026年五月二十日,mixed-numerals",
        "二〇二六年5月20日,mixed-numerals",
        "2026年5月二十日,mixed-numerals",
        "2026年5月,date-without-day",
        "2026-05,date-without-day",
        "二〇二六年五月,date-without-day",
        "贰零贰陆年伍月,date-without-day",
        "贰零贰陆年五月二十日至二〇二七年五月十九日,date-range",
        "2026-05-20 星期四,broken-date",
        "26-5-20,broken-date",
        "05/20/2026,broken-date",
        "20-MAY-26,broken-date",
        "令和8年5月20日,broken-date",
        "2026-05-19T16:00:00+25:00,broken-date",
        "2026-05-20Tx,broken-date",
        "2026-05-20 26:00,broken-date",
        "待定,broken-date"
    })
    void whyItIsNoDate(String text, String reason) {
        assertThat(Dates.reading(text)).isEqualTo(new Dates.Reading(null, reason));
        assertThat(Dates.reading(text).code()).isEqualTo(reason);
    }

    @Test
    void javasOwnForm() {
        ZonedDateTime at = ZonedDateTime.parse("2026-05-19T16:00:00Z");
        assertThat(Dates.read(form("EEE MMM dd HH:mm:ss zzz uuuu")
                        .format(at.withZoneSameInstant(ZoneOffset.UTC))
                        .replace(" Z ", " UTC ")))
                .contains(LocalDate.of(2026, 5, 20));
    }
}
