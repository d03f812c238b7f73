package opencredit.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opencredit.search.name.Candidate;
import opencredit.search.name.NamedSubjects;
import opencredit.search.name.TypedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people say them: of public bodies, banks and schools, with their numbers, and as they were called before. */
interface ShortNameConformance {

    AskedIndex asked();

    @ParameterizedTest
    @CsvSource({
        "临沂示例市场监督管理局, 市监局",
        "临沂示例住房和城乡建设局, 住建局",
        "临沂示例发展和改革委员会, 发改委",
        "临沂示例公安局, 公安局",
        "临沂示例人力资源和社会保障局, 人社局",
        "临沂示例卫生健康委员会, 卫健委",
        "临沂示例中级人民法院, 中院",
        "中国人民银行临沂示例分行, 央行",
        "中国农业银行临沂示例分行, 临沂农行",
        "临沂示例第六中学, 六中",
        "临沂示例第六中学, 第6中学",
        "临沂示例第六中学, 6中",
        "临沂示例一〇一医院, 101医院",
        "临沂示例一〇一医院, 一O一医院",
        "临沂示例二十四节气文化有限公司, 24节气",
        "临沂示例二十四节气文化有限公司, 廿四节气",
        "临沂示例8号公馆餐饮有限公司, 八号公馆",
        "临沂示例〇六科技有限公司, 0六科技",
        "临沂示例（氵甸）河商贸有限公司, 氵甸河",
        "临沂示例（原沂蒙粮油）有限公司, 沂蒙粮油",
        "A&B文化传媒有限公司, a＆b"
    })
    default void findsAShortName(String name, String typed) {
        asked().holds(
                        Draft.of(1, name).code("91371300699999996U"),
                        Draft.of(2, "示例三农商会").code("12371300499999991T"),
                        Draft.of(3, "示例行业医院学会").code("11371300000000019M"));
        assertThat(asked().hits(typed).subjects()).startsWith("91371300699999996U");
        assertThat(asked().ids(typed)).startsWith(Draft.of(1, "").id());
    }

    @Test
    default void aRenamedBodyIsFoundBehindThoseOfItsFormerName() {
        asked().holds(
                        Draft.of(1, "临沂示例环境保护局").code("11371300000000019M"),
                        Draft.of(2, "临沂示例生态环境局").code("12371300499999991T"),
                        Draft.of(3, "临沂示例体育局").code("91371300699999996U"));
        for (String typed : List.of("环保局", "临沂示例环保局")) {
            assertThat(asked().hits(typed).subjects())
                    .as(typed)
                    .startsWith("11371300000000019M", "12371300499999991T")
                    .doesNotContain("91371300699999996U");
        }
        assertThat(asked().hits("环保局 -生态").subjects()).containsExactly("11371300000000019M");
        assertThat(asked().hits("生态环境局").subjects()).startsWith("12371300499999991T");
    }

    /** Characters first, then letters, as names are typed; in one word and in two. */
    @ParameterizedTest
    @CsvSource({"示例ji", "示例j", "示例 机械"})
    default void aShortNameGoesOnInPinyinOrInAnotherWord(String typed) {
        asked().holds(
                        Draft.of(1, "示例机械厂").code("91371300699999996U"),
                        Draft.of(2, "示例木器厂").code("12371300499999991T"));
        assertThat(asked().hits(typed).subjects()).startsWith("91371300699999996U");
    }

    @Test
    default void whatIsOnlyLikeItIsSaidToBe() {
        asked().holds(Draft.of(1, "临沂示例机械制造有限公司").code("91371300699999996U"));
        assertThat(asked().hits("临沂示例机诫制造有限公司").records()).hasSize(1);
        assertThat(asked().hits("临沂示例机诫制造有限公司").similar()).isTrue();
        assertThat(asked().hits("示例机械").similar()).isFalse();
        assertThat(asked().hits("毫不相干").similar()).isFalse();
    }

    @Test
    default void whoQuotesWantsNothingLikeIt() {
        asked().holds(Draft.of(1, "临沂示例机械制造有限公司").code("91371300699999996U"));
        assertThat(asked().hits("\"示例机械\"").subjects()).containsExactly("91371300699999996U");
        assertThat(asked().hits("\"临沂示例机诫制造有限公司\"").records()).isEmpty();
        assertThat(asked().hits("\"临沂示例机诫制造有限公司\"").subjects()).isEmpty();
    }

    /** The shortest names with all of the characters are more than are compared, and none has them in one piece. */
    @Test
    default void aNameThatHoldsTheWordIsFoundBehindManyThatHaveItsCharacters() {
        for (int i = 0; i < 100; i++) {
            asked().holds(Draft.of(i, "例示" + i).code("9137130069999" + (9000 + i) + "U"));
        }
        asked().holds(Draft.of(200, "临沂市兰山区示例机械厂").code("91371300699999996U"));
        assertThat(asked().hits("示例").subjects()).contains("91371300699999996U");
        assertThat(asked().index().similar(TypedName.of("示例"), NamedSubjects.CANDIDATES))
                .extracting(Candidate::code)
                .contains("91371300699999996U");
    }

    /** What is parted has no beginning that could be looked for: it would be that of its first character alone. */
    @Test
    default void aSubjectIsSuggestedByAllItsParts() {
        asked().holds(Draft.of(100, "小·草幼儿园").code("91371300699999996U"));
        for (int i = 0; i < 12; i++) {
            asked().holds(Draft.of(i, "小树" + i).code("9137130069999" + (9000 + i) + "U"));
        }
        assertThat(asked().suggested("小·草")).startsWith("91371300699999996U");
    }
}
