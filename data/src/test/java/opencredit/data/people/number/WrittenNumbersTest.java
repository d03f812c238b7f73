package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them, beside other numbers, words and stars. All are invented. */
class WrittenNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "37130219880307****|******************",
                "371302********0011|******************",
                "371302XXXXXXXX0011|******************",
                "371302 ******** 001X|********************",
                "371302****0011|**************",
                "3713021988030700**|******************",
                "******198803070011|******************",
                "37130219880307●●●●|******************",
                "身份证371302198803----11|身份证******************",
                "37130219880307002×，住址|******************，住址",
                "37130219880307002Х|******************",
                "371302，19880307，0011|********************",
                "371302<b>19880307</b>0011|*************************",
                "371302&nbsp;19880307&nbsp;0011|******************************",
                "139/5390/1234|*************",
                "（139）53901234|（************",
                "(139)5390-1234|(*************",
                "139     5390     1234|*********************",
                "2026-11-02，139，5390，1234|2026-11-02，*************",
                "+86 539 8312345|+**************",
                "86-539-8312345|**************",
                "+865398312345|+************",
                "0539-8312345、8312346|************、*******",
                "0539-8312345、8312346、8312347。|************、*******、*******。",
                "+852 9123 4567|+*************",
                "00852-91234567|**************",
                "+1 212 555 0123|+**************",
                "378282246310005|***************",
                "3782 822463 10005|*****************",
                "3530111333300000|****************",
                "1395390123413958912345|**********************",
                "622848045012345678913953901234|******************************",
                "113953901234|************",
                "电话113953901234|电话************",
                "电话13953901234元|电话***********元",
                "护照E12345678、港澳居民来往内地通行证H1234567890|护照*********、港澳居民来往内地通行证***********",
                "台湾居民来往大陆通行证12345678入境|台湾居民来往大陆通行证********入境",
                "护照号码：Ｇ１２３４５６７８，永居证号ABC110085010112|护照号码：*********，永居证号***************",
                "香港身份证A123456(3)，驾驶证号371302198503170010。|香港身份证*********)，驾驶证号******************。",
                "军官证军字第1234567号|军官证军字第*******号",
                "居住证号：810000198803070013|居住证号：******************",
                "⑬㉝㉝㉝㉝3|******",
            })
    void areMasked(String text, String scrubbed) {
        assertThat(PersonalNumbers.scrub(text)).isEqualTo(scrubbed);
        assertThat(PersonalNumbers.scrub(scrubbed)).isSameAs(scrubbed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合同金额15000000000元",
                "总投资15000000000.00，合同金额15000000000元",
                "投资13900000000",
                "人民币13900000000元整",
                "15,000,000,000元",
                "备案号2026年第13900000001号",
                "示罚〔2026〕13900000001号",
                "合同编号13900000001",
                "证号371302201401010101",
                "项目编号4403001401010106",
                "罚款150、2000、3000元",
                "371302，20260520，0011",
                "2026-05-20、2026-06-20、2026-07-20",
                "91371300699999996U、11371300000000019M",
                "临示市监处罚〔2026〕12号、13号、14号",
                "2020-371302-47-03-012345",
                "15000，200000",
                "1998、2003、135",
                "150，20260520",
                "许可证JY13713020012345",
                "办理居住证3000件、驾驶证200本",
                "139****1234",
                "临时通行证号370001",
                "张\u180b三\ufe0f 罚款2000元\u200d。"
            })
    void areLawful(String text) {
        assertThat(PersonalNumbers.scrub(text)).isSameAs(text);
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "37130219880307****",
                "371302********0011",
                "37130219880307002Ⅹ",
                "③⑦①③⓪②①⑨⑧⑧⓪③⓪⑦⓪⓪①①",
                "𝟑𝟕𝟏𝟑𝟎𝟐𝟏𝟗𝟖𝟖𝟎𝟑𝟎𝟕𝟎𝟎𝟏𝟏",
                "3\ufe0f7\ufe0f1\ufe0f3\ufe0f0\ufe0f2\ufe0f1\ufe0f9\ufe0f8\ufe0f8\ufe0f0\ufe0f3\ufe0f0\ufe0f7\ufe0f0\ufe0f0\ufe0f1\ufe0f1",
                "37130219880307001",
                "371302 19880307 0012"
            })
    void areIdentityNumbersOfAQuery(String text) {
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isTrue();
        assertThat(PersonalNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "371302198803070011",
                "示罚371302198803070011号",
                "37130219880307002X",
                "身份证37130219880307001",
                "证件371302880307001",
                "37130219880307****",
                "卡号4403001401010106",
                "电话13953901234",
                "139-5390-1234",
                "+8613953901234",
                "护照E12345678",
                "6222021602000123457",
                "371302198803070011371302198803070011"
            })
    void arePeoplesInAColumnOfNumbers(String cell) {
        assertThat(PersonalNumbers.isInNumber(cell, TODAY)).isTrue();
        assertThat(PersonalNumbers.scrubNumber(cell, TODAY)).isNotEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "371302201401010101",
                "371302198803070012",
                "37130219880307001",
                "371302192901010017",
                "371302880307001",
                "4403001401010106",
                "13953901234",
                "037073025857",
                "05398312345",
                "C3713002010117130012345",
                "2020-371302-47-03-012345",
                "91230600716671629P001P"
            })
    void areDocumentsInAColumnOfNumbers(String cell) {
        assertThat(PersonalNumbers.scrubNumber(cell, TODAY)).isEqualTo(cell);
        assertThat(List.of(cell)).noneMatch(each -> PersonalNumbers.isInNumber(each, TODAY));
    }

    /** The check character gives back whichever one is starred, so that one star hides nothing. */
    @Test
    void oneOrTwoStarsAnywhereHideNobody() {
        for (int one = 0; one < 18; one++) {
            for (int other = one; other < 18; other++) {
                StringBuilder starred = new StringBuilder("371302198803070011");
                starred.setCharAt(one, '*');
                starred.setCharAt(other, '*');
                String number = starred.toString();
                assertThat(PersonalNumbers.scrub("身份 " + number + " 的人")).doesNotContainPattern("[0-9]");
                assertThat(PersonalNumbers.holdsIdentityNumber(number))
                        .as(number)
                        .isTrue();
                assertThat(PersonalNumbers.isInNumber(number, TODAY)).as(number).isTrue();
            }
        }
    }
}
