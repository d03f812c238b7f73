package opencredit.data.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "临沂示例建材有限公司", "临沂示例建材有限公司（化肥）", "示例会计师事务所（普通合伙）", "兰山区张三建材经营部", "A123公司",
                "河东区李四小吃店", "沂南县示例镇人民政府", "临沂市第一中学", "Example Trading Co., Ltd.", "Example Pharma Inc",
                "示例（临沂）科技有限公司", "费县示例种植专业合作社", "临沂示例有限公司（化肥", "四季花店"
            })
    void knows_organisations_by_their_suffix(String name) {
        assertThat(Names.isOrganisation(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "王会",
                "李学",
                "欧阳文会",
                "李建业",
                "张李建业",
                "买买提·吐尔逊",
                "John Smith",
                "阿卜杜拉",
                "张三（临沂建材厂）",
                "公司",
                "",
                "厂"
            })
    void takes_nothing_else_for_one(String name) {
        assertThat(Names.isOrganisation(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, true",
        "' 王 小　明', true",
        "李四, true",
        "欧阳小明, true",
        "諸葛亮, true",
        "王张小明, true",
        "王, false",
        "司法部, false",
        "山东队, false",
        "广州移动, false",
        "王小明烧烤店, false",
        "张家饭店, false",
        "买买提, true",
        "买买提·吐尔逊, true",
        "乌兰图雅其木格, true",
        "Nguyễn Văn A, true",
        "佐藤 健太郎, true",
        "南宫问天雅, true",
        "王海军, true",
        "欧阳文化, true",
        "东海海军, false",
        "BAUSCH AND LOMB, false",
        "临沂示例, false",
        "王小明等五人, false",
        "John, false",
        "'', false",
    })
    void knowsWhatIsLikeAPersonsName(String name, boolean isLikePersons) {
        assertThat(Names.isLikePersons(name)).isEqualTo(isLikePersons);
    }

    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "张小三, 张*",
        "' 张 三 ', 张*",
        "欧阳小明, 欧阳*",
        "欧阳, 欧*",
        "买买提·吐尔逊, 买*",
        "John Smith, J*",
        "𡐓村人, 𡐓*",
        "张*, 张*",
        "李, 李*",
        "'', *",
    })
    void masks_all_but_the_surname(String person, String masked) {
        assertThat(Names.mask(person)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "当事人张三未按规定经营, 当事人张*未按规定经营",
        "张三、张三, 张*、张*",
        "张 三, 张*",
        "张\u3000三和李四, 张*和李四",
        "兰山区张三建材经营部, 兰山区张*建材经营部",
    })
    void masks_a_name_wherever_it_stands(String text, String masked) {
        assertThat(Names.maskIn(text, List.of("张三"))).isEqualTo(masked);
        assertThat(Names.maskIn(text, List.of(" 张 三"))).isEqualTo(masked);
    }

    @Test
    void masks_several_people_and_foreign_names_as_whole_words() {
        assertThat(Names.maskIn("张三与JOHN SMITH，ＪＯＨＮ　Ｓｍｉｔｈ", List.of("张三", "John Smith")))
                .isEqualTo("张*与J*，J*");
        assertThat(Names.maskIn("LIMITED", List.of("LI"))).isEqualTo("LIMITED");
        assertThat(Names.maskIn("LIN", List.of("LI"))).isEqualTo("LIN");
    }

    @Test
    void leaves_texts_alone_that_hold_none() {
        String text = "当事人未按规定经营";
        assertThat(Names.maskIn(text, List.of("张三", "", " ", "当", "张*"))).isSameAs(text);
        assertThat(Names.maskIn(text, List.of())).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例（建材）有限公司, 临沂示例(建材)有限公司",
        "'临沂 示例〔建材〕\u3000有限公司', 临沂示例(建材)有限公司",
        "'Ａbc co.', ABCCO.",
        "临沂示例有限公司, 临沂示例有限公司",
    })
    void normalises_what_keys_must_not_see(String name, String normal) {
        assertThat(Names.normalise(name)).isEqualTo(normal);
        assertThat(Names.normalise(normal)).isEqualTo(normal);
    }

    /** Search finds 张伟 where 張偉 is written. */
    @Test
    void aNameIsMaskedInEveryFormThatSearchTakesForIt() {
        assertThat(Names.maskIn("當事人張偉違法", List.of("张伟"))).isEqualTo("當事人张*違法");
        assertThat(Names.maskIn("当事人张 伟、ＭＵＬＬＥＲ", List.of("張偉", "Müller"))).isEqualTo("当事人張*、M*");
    }
}
