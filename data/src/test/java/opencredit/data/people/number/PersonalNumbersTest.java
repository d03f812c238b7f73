package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "11010519491231002Ｘ",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231 002X",
                "110105-1949-1231-002-X",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
                "身份证号：11010519491231002X，住址",
                "9911010519491231002X7",
                "A11010519491231002XB",
                "110105\u200b19491231\u200b002X",
                "110105\n19491231002X",
                "372801900101123",
                "身份证372801900101123",
                "911124198108030024",
                "371302198801011234",
                "身份证号371302198801011234，住址",
                "371302 19880101 1234",
                "３７１３０２１９８８０１０１１２３４",
                "37130219880101123X",
                "110105194912310021",
                "371302198801011234，罚款20000",
                "11010519491231002"
            })
    void finds_identity_numbers_however_written(String text) {
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isTrue();
        assertThat(PersonalNumbers.isIn(text)).isTrue();
        assertThat(PersonalNumbers.isIn(PersonalNumbers.scrub(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "电话13812345678。, 电话***********。",
        "电话138-1234-5678, 电话*************",
        "1３812345678, ***********",
        "+86 13812345678, +**************",
        "8613812345678, *************",
        "0539-8123456, ************",
        "010-62751234, ************",
        "05398123456转1, ***********转1",
        "（0539）8123456, （************",
        "2020-12-07 13812345678, 2020-12-07 ***********",
        "1 3 8 1 2 3 4 5 6 7 8, *********************",
        "6222021234567890128, *******************",
        "6222 0212 3456 7890 128, ***********************",
        "4111111111111111, ****************",
    })
    void scrubs_phones_and_cards(String text, String scrubbed) {
        assertThat(PersonalNumbers.scrub(text)).isEqualTo(scrubbed);
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "无",
                "罚款20000元",
                "2020-12-07",
                "20180411.0",
                "临示市监处罚〔2026〕12号",
                "济环罚字〔2020〕TQ第Q-4008号",
                "91371300699999996U",
                "914403001922038216",
                "11371300000000019M",
                "91230600716671629P001P-1",
                "371302001001",
                "110105194913310021",
                "913713198801010282",
                "913101198801010448",
                "371302198802301234",
                "371302202605200001",
                "371302201101010001",
                "371302192901010001",
                "013713021988010112340",
                "3713021988010112345",
                "983713021988010112",
                "91371302198801011234",
                "JY13713020012345",
                "鲁XK13-201-00123",
                "(1371)3020012",
                "没收3713000180123457元",
                "1234567890123456",
                "3.14159265358979",
                "QS371313010001",
                "2020 1207 3713 0201",
                "第12345678901号"
            })
    void leaves_other_numbers_alone(String text) {
        assertThat(PersonalNumbers.scrub(text)).isSameAs(text);
        assertThat(PersonalNumbers.isIn(text)).isFalse();
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isFalse();
    }

    @Test
    void tells_a_registration_number_from_an_old_identity_number_by_its_check_digit_and_by_the_words_before_it() {
        String both = "371302600101120";
        StringBuilder number = new StringBuilder(both.substring(0, 14));
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (number.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        number.append((11 - product) % 10);
        assertThat(PersonalNumbers.isIn("注册号" + number)).isFalse();
        assertThat(PersonalNumbers.isIn("身份证号码" + number)).isTrue();
        assertThat(PersonalNumbers.isIn("注册号" + number + "1")).isFalse();
    }

    @Test
    void masks_several_in_one_text() {
        assertThat(PersonalNumbers.scrub("张*11010519491231002X，13812345678；李*110105 19491231 002X 0539-8123456"))
                .isEqualTo("张*******************，***********；李********************* ************");
    }
}
