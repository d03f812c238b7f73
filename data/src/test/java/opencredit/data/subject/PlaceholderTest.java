package opencredit.data.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that are not whole: two bodies would share them. */
class PlaceholderTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** As registries give them: a region, and an organisation code with its own check. */
    static String lawful(Random random) {
        StringBuilder code = new StringBuilder(Cases.pick(random, List.of("91", "92", "93", "11", "12", "51", "52")));
        code.append(371_300 + random.nextInt(30));
        code.append(Cases.pick(
                random, List.of("M" + (char) ('A' + random.nextInt(5)), "" + (10 + random.nextInt(90)))));
        for (int at = 0; at < 6; at++) {
            code.append(ALPHABET.charAt(random.nextInt(code.charAt(8) == 'M' ? 31 : 10)));
        }
        for (char each : "0123456789X".toCharArray()) {
            if (CreditCode.hasValidOrganisationCode(code + "" + each + "0")) {
                String first17 = code.toString() + each;
                return first17 + CreditCode.checkCharacter(first17);
            }
        }
        throw new AssertionError("no check character");
    }

    @Test
    void lawfulCodesAreWhole() {
        Cases.check(
                "lawful codes are taken",
                20_000,
                PlaceholderTest::lawful,
                code -> assertThat(CreditCode.read(code)).isEqualTo(new CreditCode.Reading(code, List.of(), null)));
    }

    @Test
    void maskedCodesAreNone() {
        Cases.check("masked codes are no codes", PlaceholderTest::masked, code -> {
            assertThat(CreditCode.read(code).code()).as(code).isNull();
            assertThat(CreditCode.read(code).flags()).containsExactly("placeholder");
        });
    }

    private static String masked(Random random) {
        String code = lawful(random);
        String sign = Cases.pick(random, List.of("*", "X", "＊", "x", "×", "●", "#", "?"));
        int least = sign.equalsIgnoreCase("X") ? 5 : 1;
        int from = random.nextInt(18 - least);
        int to = from + least + random.nextInt(18 - from - least + 1);
        return code.substring(0, from) + sign.repeat(to - from) + code.substring(to);
    }

    @Test
    void whatASpreadsheetLeavesOfANumberIsNoCode() {
        Cases.check("numbers of fifteen digits", PlaceholderTest::cut, code -> {
            CreditCode.Reading reading = CreditCode.read(code);
            assertThat(reading.code() == null || CreditCode.isValid(code) && CreditCode.hasValidOrganisationCode(code))
                    .as(code)
                    .isTrue();
        });
    }

    private static String cut(Random random) {
        StringBuilder digits = new StringBuilder("91371300");
        for (int at = 0; at < 7; at++) {
            digits.append(random.nextInt(10));
        }
        return digits + "000";
    }

    @Test
    void runsAreNone() {
        Cases.check(
                "runs are no codes",
                PlaceholderTest::run,
                code -> assertThat(CreditCode.read(code).flags()).as(code).containsExactly("placeholder"));
    }

    /** One sequence over and over, or one that goes on, with anything last. */
    private static String run(Random random) {
        String rising = ALPHABET + ALPHABET;
        int from = random.nextInt(14);
        String going = random.nextBoolean()
                ? rising.substring(from, from + 17)
                : "1234567890".repeat(3).substring(from, from + 17);
        String turned = random.nextBoolean()
                ? going
                : new StringBuilder(going).reverse().toString();
        int period = 1 + random.nextInt(9);
        String again = lawful(random).substring(0, period).repeat(18).substring(0, 17);
        return (random.nextBoolean() ? turned : again) + ALPHABET.charAt(random.nextInt(31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678",
                "111111111111111111",
                "987654321098765432",
                "91371300XXXXXXXXXX",
                "91371300000000000X",
                "913713000000000000",
                "9137130012345678XX",
                "91371300999999999X"
            })
    void fillers(String code) {
        assertThat(CreditCode.read(code).flags()).containsExactly("placeholder");
    }
}
