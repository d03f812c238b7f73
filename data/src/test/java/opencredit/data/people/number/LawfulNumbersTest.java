package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;

/** Numbers of documents, licences and projects in the national forms, and lists of them: they come out as they are. */
class LawfulNumbersTest {
    private static final int NUMBERS = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final List<String> PROVINCES = List.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65");

    /** Forms of numbers, from a region's code and the year of the decision. */
    private static final List<BiFunction<Random, String, String>> FORMS = List.of(
            (random, region) -> region + day(random, 2013) + digits(random, 4),
            (random, region) -> region + day(random, 2013).substring(2) + digits(random, 4),
            (random, region) -> region + day(random, 2013).substring(0, 4) + digits(random, 6),
            (random, region) -> region + day(random, 2013).substring(0, 6) + digits(random, 5),
            (random, region) -> day(random, 2016).substring(0, 4) + "-" + region + "-47-03-" + digits(random, 6),
            (random, region) -> "JY1" + region + digits(random, 7),
            (random, region) -> region + digits(random, 6),
            (random, region) -> "C" + region + day(random, 2013).substring(0, 6) + digits(random, 10),
            (random, region) -> "地字第" + region + day(random, 2013).substring(0, 4) + digits(random, 5) + "号",
            (random, region) -> "示罚〔" + day(random, 2013).substring(0, 4) + "〕" + (1 + random.nextInt(9_999)) + "号");

    private static final List<String> SEPARATORS = List.of(
            "，", "、", "；", "/", " ", "  ", "\n", " - ", "+", ":", "：", "|", "（", "] [", "'", "　", ".", "·", "—");

    @Test
    void ofEveryProvinceStandInTheirColumns() {
        Random random = new Random(20261129);
        for (String province : PROVINCES) {
            int refused = 0;
            for (int i = 0; i < NUMBERS; i++) {
                String number = Cases.pick(random, FORMS).apply(random, region(random, province));
                refused += PersonalNumbers.isInNumber(number, TODAY) ? 1 : 0;
            }
            System.out.printf("%,d numbers of province %s, %d refused%n", NUMBERS, province, refused);
            // with 95 %: the share is below (refused + 1.645 sqrt(refused) + 1.4) of so many
            assertThat(refused + 1.645 * Math.sqrt(refused) + 3).isLessThanOrEqualTo(NUMBERS / 10_000.0);
        }
    }

    /** Their dates could be somebody's birth: one in eleven has the right check character. Counted, not hidden. */
    @Test
    void ofYearsInWhichPeopleWereBornAreCountedApart() {
        Random random = new Random(20261129);
        long refused = IntStream.range(0, NUMBERS)
                .mapToObj(i ->
                        region(random, Cases.pick(random, PROVINCES)) + day(random, 2000, 2012) + digits(random, 4))
                .filter(number -> PersonalNumbers.isInNumber(number, TODAY))
                .count();
        System.out.printf("%,d permits dated 2000 to 2012, %,d refused%n", NUMBERS, refused);
        assertThat(refused).isBetween(NUMBERS / 13L, NUMBERS / 9L);
    }

    @Test
    void inListsComeOutAsTheyAre() {
        Random random = new Random(20261129);
        int masked = 0;
        for (int i = 0; i < NUMBERS; i++) {
            String text = list(random);
            masked += PersonalNumbers.scrub(text).equals(text) ? 0 : 1;
        }
        System.out.printf("%,d lists of lawful numbers, %d masked%n", NUMBERS, masked);
        assertThat(masked).isLessThanOrEqualTo(NUMBERS / 10_000);
    }

    @Test
    void amountsOfBillionsAreNoPhones() {
        Cases.check(
                "amounts of 13 to 19.9 billion yuan stay",
                random -> Cases.pick(random, List.of("总投资", "金额", "", "合同价款为", "罚没款共计", "￥"))
                        + (13_000_000_000L + random.nextLong(7_000_000_000L))
                        + Cases.pick(random, List.of("元", "万元", "亿元", ".00元", " 元")),
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }

    /** A phone that a program kept as a fraction ends so, too: the word before tells an amount. */
    @Test
    void fractionsAreAmountsBehindTheirWordAlone() {
        Cases.check(
                "eleven digits with a fraction of zero",
                random ->
                        (13_000_000_000L + random.nextLong(7_000_000_000L)) + Cases.pick(random, List.of(".0", ".00")),
                number -> {
                    for (String word : List.of("总投资", "金额：", "合同价款为", "罚没款共计", "￥", "注册资本")) {
                        assertThat(PersonalNumbers.scrub(word + number)).isEqualTo(word + number);
                    }
                    for (String word : List.of("", "联系", "当事人", "电话：", "王某，")) {
                        assertThat(PersonalNumbers.scrub(word + number))
                                .isEqualTo(word + "***********" + number.substring(11));
                    }
                });
    }

    /** Codes of invoices, serial numbers of licences and the like: none is a phone without its word. */
    @Test
    void digitsThatMayBeAPhoneNeedItsWord() {
        Cases.check(
                "invoices and serial numbers",
                random -> Cases.pick(random, List.of("0370", "0379", "0510", "0110")) + digits(random, 8),
                number -> {
                    assertThat(PersonalNumbers.isInNumber(number, TODAY)).isFalse();
                    assertThat(PersonalNumbers.scrub("发票" + number + "，")).isEqualTo("发票" + number + "，");
                    String serial = "1" + (3 + number.charAt(11) % 7) + number.substring(2, 11);
                    assertThat(PersonalNumbers.isInNumber(serial, TODAY)).isFalse();
                    assertThat(PersonalNumbers.isInNumber("电话" + serial, TODAY)).isTrue();
                    assertThat(PersonalNumbers.scrub("电话" + serial)).isEqualTo("电话***********");
                });
    }

    private static String list(Random random) {
        String separator = Cases.pick(random, SEPARATORS);
        int kind = random.nextInt(5);
        return String.join(
                separator,
                IntStream.range(0, 2 + random.nextInt(5))
                        .mapToObj(i -> item(random, kind))
                        .toList());
    }

    private static String item(Random random, int kind) {
        return switch (kind == 4 ? random.nextInt(4) : kind) {
            case 0 -> LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)).toString();
            case 1 -> String.valueOf((int) Math.pow(10, 1 + random.nextDouble() * 6));
            case 2 -> "示罚〔" + (2015 + random.nextInt(12)) + "〕" + (1 + random.nextInt(9_999)) + "号";
            default -> code(random);
        };
    }

    private static String code(Random random) {
        while (true) {
            String first = Cases.pick(random, List.of("91", "92", "11", "12", "51"))
                    + region(random, Cases.pick(random, PROVINCES));
            String organisation = digits(random, 8);
            for (char check : "0123456789X".toCharArray()) {
                if (CreditCode.hasValidOrganisationCode(first + organisation + check + "0")) {
                    return first + organisation + check + CreditCode.checkCharacter(first + organisation + check);
                }
            }
        }
    }

    private static String region(Random random, String province) {
        return province + "%02d%02d".formatted(1 + random.nextInt(13), random.nextInt(19));
    }

    private static String day(Random random, int first) {
        return day(random, first, 2026);
    }

    private static String day(Random random, int first, int last) {
        return "%d%02d%02d"
                .formatted(first + random.nextInt(last - first + 1), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
