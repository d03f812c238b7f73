package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suggestions while somebody types. */
interface SuggestConformance {

    String BUILDING = "91371300699999996U", LAWYERS = "92371302MA3ABCD150", BANK = "93371324MA3FGHJ274";

    AskedIndex asked();

    private void holdsThree() {
        asked().holds(
                        Draft.of(1, "临沂示例建材有限公司").code(BUILDING),
                        Draft.of(2, "临沂示例建材有限公司").code(BUILDING),
                        Draft.of(3, "示例律师事务所").code(LAWYERS),
                        Draft.of(4, "山东临沂示例银行股份有限公司").code(BANK),
                        Draft.of(5, "王*"));
    }

    @ParameterizedTest
    @CsvSource({
        "临, 91371300699999996U 93371324MA3FGHJ274",
        "临沂示例, 91371300699999996U 92371302MA3ABCD150 93371324MA3FGHJ274",
        "临沂示例建材有限公司, 91371300699999996U",
        "示例, 92371302MA3ABCD150 91371300699999996U 93371324MA3FGHJ274",
        "建材, 91371300699999996U",
        "有限 建材, 91371300699999996U",
        "linyi, 91371300699999996U 93371324MA3FGHJ274",
        "linyishilij, 91371300699999996U",
        "lysljc, 91371300699999996U",
        "slls, 92371302MA3ABCD150",
        "shililvshi, 92371302MA3ABCD150",
        "shililushi, 92371302MA3ABCD150",
        "shililüshi, 92371302MA3ABCD150",
        "jiancai, 91371300699999996U",
        "shiliyinhang, 93371324MA3FGHJ274",
        "银hang, 93371324MA3FGHJ274",
        "临沂shi, 91371300699999996U 93371324MA3FGHJ274",
        "LINYI SHILI JIANCAI, 91371300699999996U",
        "92371302ma, 92371302MA3ABCD150",
        "92371302ma3abcd150, 92371302MA3ABCD150",
        "王, ''",
        "乌有, ''",
        "wuyou, ''"
    })
    default void suggestsSubjectsByNamePinyinOrCode(String typed, String codes) {
        holdsThree();
        assertThat(String.join(" ", asked().suggested(typed))).isEqualTo(codes);
    }

    /** Characters that are read otherwise in words and places, and a ü however it is typed. */
    @ParameterizedTest
    @CsvSource({
        "liaobuqi, 91371300699999996U",
        "lbq, 91371300699999996U",
        "shanxian, 92371302MA3ABCD150",
        "laoling, 92371302MA3ABCD150",
        "lvseshipin, 93371324MA3FGHJ274",
        "luseshipin, 93371324MA3FGHJ274",
        "lüse, 93371324MA3FGHJ274",
        "yinhang, ''",
    })
    default void suggestsByEachUsualReading(String typed, String codes) {
        asked().holds(
                        Draft.of(1, "了不起商贸有限公司").code(BUILDING),
                        Draft.of(2, "单县乐陵面馆").code(LAWYERS),
                        Draft.of(3, "绿色食品有限公司").code(BANK));
        assertThat(String.join(" ", asked().suggested(typed))).isEqualTo(codes);
    }

    @Test
    default void findsRecordsByTheStartOfTheirNumber() {
        asked().holds(
                        Draft.of(1, "示例").number("示罚〔2026〕2号"),
                        Draft.of(2, "示例").number("示罚〔2026〕1号"),
                        Draft.of(3, "示例").number("示许[2026]1号"));
        asked().holds(Draft.of(4, "示例").number("示罚（2026）10号"), Draft.of(5, "示例").number("示罚〔2026〕3号"));
        asked().loses(Draft.of(5, "").id());
        assertThat(asked().index().numbered("示罚(2026", 5))
                .containsExactly(
                        Draft.of(4, "").id(),
                        Draft.of(2, "").id(),
                        Draft.of(1, "").id());
        assertThat(asked().index().numbered("示罚", 2)).hasSize(2);
        assertThat(asked().index().numbered("示许２０２６", 5)).hasSize(1);
        assertThat(asked().index().numbered("罚", 5)).isEmpty();
        assertThat(asked().index().numbered("（）", 5)).isEmpty();
        assertThat(asked().index().numbered("龘", 5)).isEmpty();
    }

    @Test
    default void suggestsNoMoreThanAskedFor() {
        holdsThree();
        assertThat(asked().index().suggest("示例", 2)).containsExactly(new Suggestion(LAWYERS), new Suggestion(BUILDING));
    }
}
