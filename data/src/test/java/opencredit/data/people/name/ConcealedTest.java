package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that hold what stands for a name, and cells in code. */
class ConcealedTest {
    private static final int MANY = 4_000;
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final List<String> CELLS = List.of(
            "某人",
            "某人（匿名）",
            "某单位",
            "某单位（匿名）",
            "王*",
            "王某",
            "某某",
            "人某",
            "位某",
            "单位",
            "王*小",
            "1*",
            "某人、某单位",
            "某&#20154;",
            "");
    private static final List<String> MARKUP = List.of(
            "<br>",
            "&nbsp;",
            "&amp;nbsp;",
            "<b>",
            "</b>",
            "&#26576;",
            "&#20154;",
            "%E4%BA%BA",
            "（以下简称“某人”）",
            "（以下简称某单位）",
            "（简称单位）");
    private static final List<String> WORDS =
            List.of("某人", "某单位", "王*", "王*小小", "人某某", "位某", "单位", "1*", "某", "人", "举报", "，", " ");

    private record Row(List<String> cells, String text) {}

    private static Row row(Random random) {
        String text = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(each -> Cases.pick(random, random.nextInt(3) == 0 ? MARKUP : WORDS))
                .collect(Collectors.joining());
        return new Row(
                IntStream.range(0, 3)
                        .mapToObj(each -> Cases.pick(random, CELLS))
                        .toList(),
                text);
    }

    private static Protection protection(List<String> cells) {
        Claim claim = new Claim(cells.get(0), SubjectKind.PERSON, "", cells.get(1));
        return new Protection(claim, NOBODY, List.of(cells.get(2)), List.of(), List.of());
    }

    /** Its mark holds the name, so that the name stands where it was hidden. */
    @Test
    void marksAsNamesAreHiddenToAnEnd() {
        Cases.check("marks as concealed cells, parties and representatives", MANY, ConcealedTest::row, row -> {
            List<String> cells = new ArrayList<>(row.cells());
            String hidden = protection(cells).hide(row.text()).text();
            assertThat(hidden.length()).isLessThan(20 * row.text().length() + 20);
            cells.set(0, "临沂示例有限公司");
            assertThat(protection(cells).hide(row.text()).text()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某人|某人<br>|某人<br>",
                "某人（匿名）|某人&nbsp;举报|某人&nbsp;举报",
                "李桂花|李桂花（以下简称“某人”）&nbsp;举报|某人（以下简称“某人”）&nbsp;举报",
                "示例商贸有限公司|示例商贸有限公司（以下简称单位）<br>|某单位（以下简称单位）<br>",
                "李桂花|李&nbsp;桂<b>花</b>举报|某人</b>举报",
            })
    void hidden(String concealed, String text, String shown) {
        assertThat(protection(List.of("临沂示例有限公司", "", concealed)).hide(text).text())
                .isEqualTo(shown);
    }

    /** Each mark makes the name anew with what stands behind it. */
    @Test
    void whatNeverComesToRestIsNotShown() {
        String text = "王*" + "小".repeat(20_000) + "<br>";
        assertThat(Names.replaceIn(text, "王*小", "王*")).isEqualTo("王*");
        assertThat(Names.maskIn(text, List.of("王*小"))).isEqualTo("王*");
    }

    private record Coded(String cell, String name) {}

    private static Coded coded(Random random) {
        String given = Cases.pick(random, List.of("小明", "桂花", "睿轩"));
        List<String> both = Cases.pick(random, List.of(List.of("王", "王"), List.of("⻩", "黄"), List.of("⽩", "白")));
        String name = both.getLast() + given;
        String sign = Cases.pick(random, List.of("", "&ndash;", "&amp;ndash;", "&amp;nbsp;", "&#8203;", "<b>"));
        String surname = Cases.pick(
                random,
                List.of(
                        both.getFirst(),
                        URLEncoder.encode(both.getFirst(), StandardCharsets.UTF_8),
                        "&#" + both.getFirst().codePointAt(0) + ";",
                        "&amp;#" + both.getFirst().codePointAt(0) + ";"));
        return new Coded(surname + sign + given, name);
    }

    @Test
    void cellsInCodeAreReadAlike() {
        Cases.check("names in code in every kind of cell", MANY, ConcealedTest::coded, each -> {
            String text = "经查，" + each.name() + "到场";
            for (int cell = 0; cell < 3; cell++) {
                List<String> cells = new ArrayList<>(List.of("临沂示例有限公司", "", ""));
                cells.set(cell, each.cell());
                assertThat(protection(cells).hide(text).text()).doesNotContain(each.name());
            }
        });
    }

    /** Who reports on behalf of a party is no secret, however the cells write it. */
    @Test
    void aPartyInCodeKeepsItsName() {
        Claim claim = new Claim("临沂A&amp;B有限公司", SubjectKind.ORGANIZATION, "", "");
        Protection row = new Protection(claim, NOBODY, List.of("临沂A&B有限公司"), List.of(), List.of());
        assertThat(row.hide("临沂A&amp;B有限公司举报").text()).isEqualTo("临沂A&amp;B有限公司举报");
    }
}
