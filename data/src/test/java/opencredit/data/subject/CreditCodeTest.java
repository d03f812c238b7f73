package opencredit.data.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216", "91440300708461136T", "91330100799655058B", "91110000802100433B",
                "91100000100003962T", "91110000710925462X", "91110108551385082Q", "911103026605015136",
                "91440400192548256N", "12100000400000624D", "12100000400002259P", "11230500001755309F",
                "91230500MA1B3N1N2M", "91320105780688132K", "11532300568802305C", "9135010026017703XW",
                "11371300000000019M", "12371300499999991T", "513713005000000073", "91371300699999996U",
                "92371302MA3ABCD150", "93371324MA3FGHJ274"
            })
    void accepts_codes_whose_two_checks_hold(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.read(code)).isEqualTo(new CreditCode.Reading(code, java.util.List.of(), null));
    }

    @ParameterizedTest
    @CsvSource({"914403001922038217", "91230600716671629P"})
    void keeps_and_flags_a_wrong_check_character(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
        assertThat(CreditCode.read(code).code()).isEqualTo(code);
        assertThat(CreditCode.read(code).flags()).contains("check-character");
    }

    @Test
    void flags_a_wrong_organisation_code_and_keeps_it() {
        String first17 = "91371300699999995";
        String code = first17 + CreditCode.checkCharacter(first17);
        assertThat(CreditCode.read(code).code()).isEqualTo(code);
        assertThat(CreditCode.read(code).flags()).containsExactly("organisation-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000000000000X", "000000000000000000", "0", "-", "111111111111111111", "XXXXXXXXXXXXXXXXXX"
            })
    void drops_placeholders(String code) {
        assertThat(CreditCode.read(code).code()).isNull();
        assertThat(CreditCode.read(code).flags()).containsAnyOf("placeholder", "not-a-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "无", "371300018000000", "9137130069999999U", "91371300699999996UU", "91371300S99999996U"})
    void drops_what_is_not_eighteen_characters_of_the_alphabet(String code) {
        assertThat(CreditCode.read(code).code()).isNull();
        assertThat(CreditCode.read(code).flags()).containsExactly("not-a-code");
        assertThat(CreditCode.read(code).suggestion()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "91371300699999996u, 91371300699999996U",
        "'  91371300699999996U\u3000', 91371300699999996U",
        "'9137 1300 6999 9999 6U', 91371300699999996U",
        "９１３７１３００６９９９９９９９６Ｕ, 91371300699999996U",
    })
    void normalises_space_width_and_case(String submitted, String code) {
        assertThat(CreditCode.read(submitted).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"91520198MAAMOWECXQ", "91150425MAOMX52N1X"})
    void suggests_a_zero_for_an_o_only_where_the_check_character_then_holds(String submitted) {
        CreditCode.Reading reading = CreditCode.read(submitted);
        String repaired = submitted.replace('O', '0');
        assertThat(reading.code()).isNull();
        assertThat(reading.flags()).containsExactly("not-a-code");
        assertThat(reading.suggestion()).isEqualTo(CreditCode.isValid(repaired) ? repaired : null);
    }

    private record Mistyped(String code, int at, char other) {
        String text() {
            return code.substring(0, at) + other + code.substring(at + 1);
        }
    }

    @Test
    void one_wrong_character_never_passes() {
        Cases.check(
                "one wrong character never passes",
                random -> new Mistyped(valid(random), random.nextInt(18), letter(random)),
                mistyped -> assertThat(CreditCode.isValid(mistyped.text()))
                        .isEqualTo(mistyped.text().equals(mistyped.code())));
    }

    @Test
    void letters_o_and_i_are_repaired() {
        Cases.check("letters O and I are repaired", CreditCodeTest::valid, CreditCodeTest::repairs);
    }

    private static void repairs(String code) {
        String typed = code.replace('0', 'O').replace('1', 'I').toLowerCase(java.util.Locale.ROOT);
        CreditCode.Reading reading = CreditCode.read(typed);
        assertThat(reading.suggestion() == null ? reading.code() : reading.suggestion())
                .isEqualTo(code);
    }

    @Test
    void any_text_is_read_without_failing() {
        Cases.check(
                "any text is read as a code, or is none",
                random -> Cases.text(random, 60),
                CreditCodeTest::readsWithoutFailing);
    }

    private static void readsWithoutFailing(String text) {
        CreditCode.Reading reading = CreditCode.read(text);
        assertThat(reading.code() == null)
                .isEqualTo(reading.flags().contains("not-a-code")
                        || reading.flags().contains("placeholder"));
    }

    private static String valid(Random random) {
        String first17 =
                Stream.generate(() -> String.valueOf(letter(random))).limit(17).collect(Collectors.joining());
        return first17 + CreditCode.checkCharacter(first17);
    }

    private static char letter(Random random) {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
