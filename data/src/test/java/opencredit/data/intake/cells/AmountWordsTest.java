package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.dataset.FieldType.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountWordsTest {
    private static final List<Unit> COLUMNS = List.of(Unit.values());

    /** What makes an amount more than one, or none for certain. */
    private static final List<String> BEFORE =
            List.of("约", "大约", "不超过", "至少", "最高", "超过", "近", "每次", "没收", "上限", "1000-", "一千至", "5万元、", "USD ", "负");

    private static final List<String> BEHIND = List.of(
            "以上", "以下", "以内", "余", "左右", "多", "起", "/次", "、2万元", "，没收5000元", "至3万元", "（已缴）", "2", "？", "（大写：玖元整）");

    @Test
    void everyWayOfWritingAnAmountIsReadExactlyInEveryColumn() {
        Cases.check("amounts in words are read exactly", WrittenAmounts::draw, written -> {
            for (Unit column : COLUMNS) {
                assertThat(Amounts.read(written.text(), column))
                        .as(column + " " + written.text())
                        .isEqualTo(new Amounts.Reading(written.yuan().setScale(2), null));
            }
        });
    }

    @Test
    void anAmountThatIsNotOneIsKeptOut() {
        Cases.check("doubtful amounts are kept out", AmountWordsTest::doubtful, text -> {
            for (Unit column : COLUMNS) {
                assertThat(Amounts.read(text, column)).as(text).isEqualTo(new Amounts.Reading(null, "broken-amount"));
            }
        });
    }

    private static String doubtful(Random random) {
        String written = WrittenAmounts.draw(random).text();
        return random.nextBoolean() ? Cases.pick(random, BEFORE) + written : written + Cases.pick(random, BEHIND);
    }

    @Test
    void theSameAmountTwiceIsOneAndAnotherIsNone() {
        Cases.check("amounts in both numerals", WrittenAmounts::draw, written -> {
            String both = written.yuan().toPlainString() + "元（大写：" + written.text() + "）";
            assertThat(Amounts.read(both, Unit.TEN_THOUSAND_YUAN).yuan())
                    .isEqualTo(written.yuan().setScale(2));
            String other = written.yuan().add(BigDecimal.ONE).toPlainString() + "元（" + written.text() + "）";
            assertThat(Amounts.read(other, Unit.YUAN).flag()).isEqualTo("broken-amount");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "五,50000.00",
        "二十,200000.00",
        "贰万元,20000.00",
        "三万,30000.00",
        "3千元,3000.00",
        "5仟元,5000.00",
        "5千万元,50000000.00",
        "3万5千元,35000.00",
        "3万5000元,35000.00",
        "1亿2000万元,120000000.00",
        "十五元,15.00",
        "一点五万元,15000.00",
        "1.5亿元,150000000.00",
        "两千零五十元,2050.00",
        "壹拾万叁仟元,103000.00",
        "伍拾万零贰佰元伍角,500200.50",
        "5角,0.50",
        "3角5分,0.35",
        "零元,0.00",
        "人民币（大写）贰万元整,20000.00",
        "贰万元整（20000.00元）,20000.00",
        "50 000元,50000.00",
        "5000元人民币,5000.00"
    })
    void unmistakable(String cell, String yuan) {
        assertThat(Amounts.read(cell, Unit.TEN_THOUSAND_YUAN).yuan()).hasToString(yuan);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "五千",
                "3百",
                "三万五",
                "一亿五千元",
                "一百二",
                "两千五元",
                "百元",
                "千元",
                "万元",
                "元",
                "半万元",
                "二十12元",
                "五〇元",
                "零",
                "一二三元",
                "5000,10000",
                "5000 10000元",
                "5000\n10000",
                "0,5",
                "1.5元5角",
                "1.5万5千元",
                "五元五",
                "一万二万元",
                "1.5E-1",
                "2e0"
            })
    void notForCertain(String cell) {
        Amounts.Reading reading = Amounts.read(cell, Unit.TEN_THOUSAND_YUAN);
        assertThat(cell.equals("零") ? null : reading.yuan()).as(cell).isNull();
    }

    @Test
    void anyTextIsReadWithoutFailing() {
        Cases.check("any text as an amount", random -> Cases.text(random, 60), text -> {
            Amounts.Reading reading = Amounts.read(text, Unit.YUAN);
            assertThat(reading.yuan() != null || reading.flag() != null).isTrue();
        });
    }
}
