package opencredit.data.intake.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.number.PersonalNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void cleansWhatNobodySees() {
        assertThat(Texts.clean("　a\u0000b\u200bc\r\nd\re \u202e")).isEqualTo("abc\nd\ne");
        assertThat(Texts.clean("1\u00ad3\ufeff8")).isEqualTo("138");
        assertThat(Texts.line("临沂\r\n示例\t公司 ")).isEqualTo("临沂示例公司");
        assertThat(Texts.clean("莫𡐓村")).isEqualTo("莫𡐓村");
        assertThat(Texts.clean("a\ud83d")).isEqualTo("a");
    }

    /** Each digit as itself or as an entity of either kind, with zeros or a semicolon or without, and spaces as pages have them. */
    @Test
    void numbersOfPeopleInEntitiesAreSeen() {
        Cases.check("numbers in entities", 4_000, TextsTest::inEntities, cell -> {
            String text = Texts.clean(cell);
            assertThat(text).doesNotContain("&");
            assertThat(PersonalNumbers.scrub(text)).doesNotContainPattern("\\d").contains("***");
            assertThat(PersonalNumbers.scrub(Texts.line(cell))).doesNotContainPattern("\\d");
        });
    }

    private static String inEntities(Random random) {
        StringBuilder cell = new StringBuilder("电话");
        int kind = random.nextInt(4);
        String end = random.nextBoolean() ? ";" : "";
        String between =
                Cases.pick(random, List.of("", "", "&nbsp;", "&nbsp", "&#160;", "&#xA0;", "&#8203;", "&#0;", "&#45;"));
        // a plain digit behind an entity without its semicolon would be the entity's own
        int first = end.isEmpty() ? 1 : 0;
        for (char digit : Cases.pick(random, List.of("13800138000", "11010519491231002X", "15976543284"))
                .toCharArray()) {
            cell.append(entity(random, digit, kind == 3 ? random.nextInt(first, 3) : kind, end))
                    .append(between);
        }
        return cell.append('止').toString();
    }

    private static String entity(Random random, char digit, int kind, String end) {
        String ampersand =
                Cases.pick(random, List.of("&", "&", "&", "&amp;", "&#38;", "&amp;amp;", "&#038;", "&#x26;&#97;mp;"));
        String zeros = "0".repeat(random.nextInt(10) == 0 ? 200 : random.nextInt(3));
        return switch (kind) {
            case 0 -> digit + "";
            case 1 -> ampersand + "#" + zeros + (int) digit + end;
            default -> ampersand + Cases.pick(random, List.of("#x", "#X")) + zeros + Integer.toHexString(digit) + end;
        };
    }

    /** However many stand in one cell or in one another: each character is read once. */
    @ParameterizedTest
    @ValueSource(
            strings = {"amp;", "#38;", "#x26;", "#038;", "&", "&#38", "&#4", "&#5&#5", "&nbsp", "&#0", "&#x", "&#4&#820"
            })
    void manyEntitiesAreDecoded(String repeated) {
        String many = repeated.repeat(1_000_000 / repeated.length());
        assertThat(Texts.clean(many + " &#49;").endsWith("1")).isTrue();
        assertThat(Texts.line(many + "3;9; &#49").endsWith("1")).isTrue();
        assertThat(Texts.line(many + "0;".repeat(400_000) + " &#49;").endsWith("1"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amp;", "#38;", "#x26;", "#038;"})
    void anEntityIsReadHoweverOftenItIsEncoded(String again) {
        assertThat(Texts.clean("&" + again.repeat(200_000) + "#49;")).isEqualTo("1");
    }

    /** What only looks like one without its semicolon is text: numbers of houses and documents, and addresses. */
    @Test
    void whatIsNoEntityStays() {
        for (String text : List.of(
                "A&#1号楼",
                "鲁&#2019号",
                "https://a.cn/x?y=1&#12",
                "电话&#4913800138000",
                "a=1&nbsp=2",
                "B&#x号",
                "C&#x31380",
                "&#4999999999;",
                "甲&#20013乙")) {
            assertThat(Texts.clean(text)).isSameAs(text);
            assertThat(Texts.line(text)).isSameAs(text);
        }
        assertThat(Texts.clean("&#65&#32&#49号")).isEqualTo("A 1号");
        assertThat(Texts.clean("1&#10;2&#13;&#10;3&#9;4")).isEqualTo("1\n2\n3 4");
        assertThat(Texts.line("1&#10;2&#13;&#10;3&#9;4")).isEqualTo("1234");
        assertThat(Texts.line("&#4&#10;9;&#5\n0;")).isEqualTo("12");
    }

    @Test
    void everyDigitIsOneInEitherKindOfEntity() {
        for (char digit = '0'; digit <= '9'; digit++) {
            for (String entity : List.of("&#%d;", "&#x%x;", "&#X%X;", "&#0%d;", "&#%d")) {
                assertThat(Texts.clean(entity.formatted((int) digit)))
                        .as(entity)
                        .isEqualTo(String.valueOf(digit));
            }
        }
    }

    @Test
    void otherEntitiesStayAsTheyAreWritten() {
        for (String text : List.of("甲&amp;乙", "a&lt;b&gt;", "AT&T", "R&D #12", "&copy;", "&#;", "&#xZ;", "A&#B")) {
            assertThat(Texts.clean(text)).isSameAs(text);
        }
        assertThat(Texts.clean("甲&#8203;乙&#xd800;&#x110000;丙&nbsp;")).isEqualTo("甲乙丙");
        assertThat(Texts.number("示罚〔2026〕&nbsp;&#49;2号")).isEqualTo("示罚〔2026〕12号");
    }

    @Test
    void documentNumbersLoseSpaceThatDoesNotBelong() {
        assertThat(Texts.number("临市监 处罚\n〔2026〕 12 号")).isEqualTo("临市监处罚〔2026〕12号");
        assertThat(Texts.number("NDA 000004 ORIG-1")).isEqualTo("NDA 000004 ORIG-1");
        assertThat(Texts.number("20190012.0")).isEqualTo("20190012");
        assertThat(Texts.number("1.0E9")).isEqualTo("1000000000");
        assertThat(Texts.number("2.10")).isEqualTo("2.10");
    }

    @Test
    void fillersAreNothing() {
        for (String cell : new String[] {"", "……", "——", "/", "无", "---", "N/A", "　", "。"}) {
            assertThat(Texts.isNothing(cell)).as(cell).isTrue();
        }
        assertThat(Texts.isNothing("0")).isFalse();
        assertThat(Texts.isNothing("无证经营")).isFalse();
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Texts.cut("莫𡐓村", 2)).isEqualTo("莫");
        assertThat(Texts.cut("abc", 3)).isEqualTo("abc");
    }

    @Test
    void cleanTextIsCleanForEver() {
        Cases.check("clean text is clean for ever", TextsTest::withEntities, text -> {
            String clean = Texts.clean(text);
            assertThat(Texts.clean(clean)).isSameAs(clean);
            assertThat(clean.getBytes(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain((byte) 0);
        });
    }

    private static String withEntities(Random random) {
        StringBuilder text = new StringBuilder(Cases.text(random, 30));
        int pieces = random.nextInt(12);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(Cases.pick(
                    random,
                    List.of(
                            "&", "#", "amp;", "x", "38", ";", "4", "9", "nbsp", "&#8203;", "&#10;", "&#59", " ",
                            "\n")));
        }
        return text + Cases.text(random, 30);
    }
}
