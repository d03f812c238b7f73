package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;

/** A hundred thousand texts with numbers of people in them, and as many with numbers that look like them. */
class SmuggledNumbersTest {
    private static final int TEXTS = 100_000;
    private static final String[] PROVINCES = {
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"
    };
    private static final List<String> BEFORE = List.of("", "当事人身份证号", "电话：", "Tel", "（", "2020-12-07，", "于\n", "账号为");
    private static final List<String> AFTER = List.of("", "。", "，住址不详", "）", "元", "\n", "；罚款20000元");
    /** 13 billion yuan are no phone. */
    private static final List<String> AFTER_PHONES =
            AFTER.stream().filter(after -> !after.equals("元")).toList();

    private static final List<String> GAPS = List.of(" ", "-", "\u3000", "—", "\u00a0", "\u200b", " - ", "\t", "·");

    private final Random random = new Random(20260520);

    @Test
    void no_identity_number_is_left() {
        for (int i = 0; i < TEXTS; i++) {
            String number = identity();
            String text = pick(BEFORE) + touched(written(number, 6, 14)) + pick(AFTER);
            String scrubbed = PersonalNumbers.scrub(text);
            assertThat(digits(scrubbed)).as(text).doesNotContain(number.substring(0, 17));
            assertThat(PersonalNumbers.holdsIdentityNumber(text)).as(text).isTrue();
            assertThat(PersonalNumbers.isIn(scrubbed)).as(text).isFalse();
            assertThat(PersonalNumbers.scrub(scrubbed)).isSameAs(scrubbed);
        }
    }

    @Test
    void no_phone_and_no_card_is_left() {
        for (int i = 0; i < TEXTS; i++) {
            String number = random.nextBoolean() ? "1" + (3 + random.nextInt(7)) + digits(9) : card();
            String text = pick(BEFORE)
                    + written(number, number.length() == 11 ? 3 : 4, number.length() == 11 ? 7 : 8)
                    + pick(AFTER_PHONES);
            String scrubbed = PersonalNumbers.scrub(text);
            assertThat(digits(scrubbed)).as(text).doesNotContain(number);
            assertThat(PersonalNumbers.isIn(scrubbed)).as(text).isFalse();
        }
    }

    @Test
    void no_valid_credit_code_is_taken_for_one() {
        for (int i = 0; i < TEXTS; i++) {
            String code = creditCode();
            String text = pick(List.of("", "统一社会信用代码", "（", "代码：")) + code + pick(AFTER);
            assertThat(PersonalNumbers.scrub(text)).isSameAs(text);
        }
    }

    private String identity() {
        String year = String.valueOf(1900 + random.nextInt(126));
        String first17 = PROVINCES[random.nextInt(PROVINCES.length)]
                + digits(4)
                + year
                + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        char check = "10X98765432".charAt(sum % 11);
        return first17 + (random.nextBoolean() ? Character.toLowerCase(check) : check);
    }

    private String card() {
        String first = "62" + digits(13 + random.nextInt(4));
        for (int last = 0; last < 10; last++) {
            if (luhn(first + last) && !CreditCode.isValid(first + last)) {
                return first + last;
            }
        }
        return card();
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = number.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = (number.charAt(i) - '0') * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    /** All digits where it can be; counties end in anything but a birth year's 19 and 20. */
    private String creditCode() {
        String county = "%02d".formatted(random.nextInt(10) == 0 ? 0 : 21 + random.nextInt(60));
        String first17 = pick(List.of("91", "92", "11", "12", "51", "52"))
                + PROVINCES[random.nextInt(PROVINCES.length)]
                + digits(2)
                + county
                + digits(9);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** Plain, full width, in groups, or digit by digit. */
    private String written(String number, int first, int second) {
        String gap = pick(GAPS);
        return switch (random.nextInt(4)) {
            case 0 -> number;
            case 1 -> fullWidth(number);
            case 2 ->
                number.substring(0, first) + gap + number.substring(first, second) + gap + number.substring(second);
            default -> String.join(gap, number.split(""));
        };
    }

    /** Other digits right before and after it, in one of three texts. */
    private String touched(String number) {
        boolean free = random.nextInt(3) > 0;
        return free ? number : digits(random.nextInt(6)) + number + digits(random.nextInt(6));
    }

    private static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        return wide.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String digits(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char character = narrow.charAt(i);
            if (GAPS.stream().noneMatch(gap -> gap.indexOf(character) >= 0)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }
}
