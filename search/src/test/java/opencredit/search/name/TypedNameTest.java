package opencredit.search.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import opencredit.data.Cases;
import opencredit.search.name.parts.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {

    private static final String HERE = "91371302699999996U", ELSEWHERE = "91371324699999996U";

    private static double score(String typed, String name) {
        return TypedName.of(typed).compare(new Candidate(HERE, name)).score();
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例建材有限公司, 临沂示例建材有限责任公司",
        "临沂示例建材有限公司, 臨沂（示例）建材有限公司",
        "示例县市监局, 示例县市场监督管理局",
        "示例村村委会, 示例村村民委员会",
        "示例市卫健委, 示例市卫生健康委员会"
    })
    void isTheSameWhenOnlyTheWritingDiffers(String typed, String name) {
        assertThat(score(typed, name)).isEqualTo(1);
        assertThat(score(name, typed)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "临沂示例建材, 临沂示例建材有限公司",
        "示例建材有限公司, 临沂示例建材有限公司",
        "临沂市示例建材有限公司, 示例建材有限公司",
        "临沂示倒建材有限公司, 临沂示例建材有限公司",
        "临沂例示建材有限公司, 临沂示例建材有限公司",
        "临沂示建材有限公司, 临沂示例建材有限公司",
        "临沂示丽建材有限公司, 临沂示例建材有限公司",
        "示大, 示例大学",
        "示医大, 示例医科大学",
        "linyishilijiancai, 临沂示例建材有限公司",
        "lysljc, 临沂示例建材有限公司"
    })
    void isAlikeInSpiteOfMistakes(String typed, String name) {
        assertThat(score(typed, name)).isBetween(0.6, 0.99);
    }

    @ParameterizedTest
    @CsvSource({"临沂示例建材有限公司, 临沂阳光建材有限公司", "临沂示例建材有限公司, 临沂示范大学附属小学", "沂南县公安局, 沂南县水利局", "示例, 毫不相干", "lysl, 毫不相干"})
    void isAnotherWhenTheTradeNameIs(String typed, String name) {
        assertThat(score(typed, name)).isLessThan(NamedSubjects.ALIKE);
    }

    /** Of two names with every character of it. */
    @ParameterizedTest
    @CsvSource({"农发所, 农村发展研究所, 农业开发研究所", "保协, 中国保险协会, 大众保险协会", "保协, 保险行业协会, 中国保险协会", "示医, 示例医院, 示例中医"})
    void meansTheNameOfWhoseWordsItHasTheFirstCharacters(String typed, String meant, String other) {
        assertThat(score(typed, meant)).isGreaterThan(score(typed, other));
    }

    @Test
    void putsTheNearerNameFirst() {
        List<Candidate> candidates = List.of(
                new Candidate("91371302699999901A", "临沂示例建材城物业服务有限公司"),
                new Candidate("91371302699999902A", "临沂示例建材有限公司"),
                new Candidate("91371302699999903A", "临沂示范建材有限公司"));
        assertThat(BestNames.of(TypedName.of("临沂示例建材"), candidates))
                .extracting(compared -> compared.candidate().name())
                .containsExactly("临沂示例建材有限公司", "临沂示例建材城物业服务有限公司", "临沂示范建材有限公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"兰陵县官庄村村民委员会", "官庄村村民委员会 兰陵县", "兰陵 官庄村委会", "苍山县官庄村村民委员会"})
    void letsTheRegionDecideAmongTheSameNames(String typed) {
        Candidate here = new Candidate(HERE, "官庄村村民委员会");
        Candidate elsewhere = new Candidate(ELSEWHERE, "官庄村村民委员会");
        TypedName name = TypedName.of(typed);
        assertThat(name.compare(elsewhere).score())
                .isGreaterThan(name.compare(here).score());
        assertThat(BestNames.of(name, List.of(here, elsewhere)).getFirst().candidate())
                .isEqualTo(elsewhere);
    }

    @Test
    void takesNoVillageForARegion() {
        assertThat(Head.of("河东村村民委员会").end()).isZero();
        assertThat(Head.of("河东示例厂")).isEqualTo(new Head(2, "371312"));
        assertThat(Head.of("山东省临沂市兰山区朝阳示例厂")).isEqualTo(new Head(9, "371302"));
        assertThat(Head.of("临沂")).isEqualTo(new Head(0, ""));
    }

    @Test
    void tellsWhatMadeTheScore() {
        Likeness likeness = TypedName.of("临沂示例建材").compare(new Candidate(ELSEWHERE, "示例厂"));
        assertThat(likeness.features()).containsOnlyKeys(NameFeature.values());
        double sum = likeness.features().entrySet().stream()
                .mapToDouble(feature -> feature.getKey().weight * feature.getValue())
                .sum();
        assertThat(likeness.score()).isCloseTo(sum, within(1e-9));
    }

    private record TwoTexts(String typed, String name) {}

    @Test
    void takesAnyText() {
        Cases.check(
                "any text is compared with any name",
                random -> new TwoTexts(Cases.text(random, 60), Cases.text(random, 60)),
                texts -> {
                    assertThat(score(texts.typed(), texts.name())).isBetween(0.0, 1.0);
                    assertThat(TypedName.of(texts.typed()).sought()).isNotNull();
                });
    }

    @Test
    void knowsEveryNameByItself() {
        Cases.check("every name is known by itself", random -> Cases.text(random, 60), name -> {
            TypedName typed = TypedName.of(name);
            boolean nothing = typed.isEmpty();
            assertThat(typed.compare(new Candidate("", name)).score()).isEqualTo(nothing ? 0 : 1);
        });
    }
}
