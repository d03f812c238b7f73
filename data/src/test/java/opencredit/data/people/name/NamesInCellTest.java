package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is named in a column of people is masked in the row's texts, whatever stands around the name in the cell. */
class NamesInCellTest {
    private static final Claim COMPANY = new Claim("临沂示例商贸有限公司", SubjectKind.ORGANIZATION, "91371300699999996U", "");
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final int MANY = 4_000;

    private static final List<String> SURNAMES = List.of("欧阳", "刘", "关", "张", "司马", "赵", "诸葛");
    private static final List<String> GIVEN = List.of("建国", "备德", "小明", "卫东", "德", "淑芬", "海燕", "志强", "磊");

    /** N stands for a name, M for another. */
    private static final List<String> DECORATED = List.of(
            "N",
            "N M",
            "N 13953901234",
            "N13953901234",
            "N董事长",
            "总经理N",
            "副总经理 N",
            "委派代表N",
            "执行事务合伙人委派代表：N",
            "N\nM",
            "N\r\nM",
            "N-M",
            "N—M",
            "N\\M",
            "N/M",
            "N|M",
            "N LIU BEIDE",
            "N鲁Q12345",
            "鲁Q12345 N",
            "N＊",
            "夫：N 妻：M",
            "N的儿子",
            "N之妻M",
            "N妻子",
            "N及其妻子M",
            "临沂市兰山区N",
            "兰山区N",
            "N（M）",
            "N(曾用名M)",
            "N（原名：M）",
            "N【又名M】",
            "N<M>",
            "董事N、监事M",
            "经理N和M",
            "1.N 2.M",
            "N=M",
            "N…M",
            "N～M",
            "法定代表人:N;电话:13953901234",
            "N_M",
            "N先生与M女士");

    private enum Column {
        PARTY,
        TRADER,
        REPRESENTATIVE,
        CONCEALED
    }

    private record Case(Column column, String cell, String text, List<String> given) {}

    private static Case drawn(Random random) {
        Column column = Cases.pick(random, List.of(Column.values()));
        String name = name(random);
        String other = name(random);
        String form = Cases.pick(random, DECORATED);
        List<String> given = form.contains("M") ? List.of(given(name), given(other)) : List.of(given(name));
        String text = form.contains("M") ? "当日" + name + "与" + other + "到场。" : "当日" + name + "到场。";
        String cell = form.replace("N", name).replace("M", other);
        return new Case(column, cell, text, given);
    }

    /** 兰山区那拉投资 is an organisation's name as well, which stays: no such given name here. */
    private static String name(Random random) {
        String drawn = DrawnNames.chinese(random);
        boolean isTrade = Names.isOrganisation("临沂市兰山区" + drawn);
        return isTrade || random.nextBoolean() ? Cases.pick(random, SURNAMES) + Cases.pick(random, GIVEN) : drawn;
    }

    /** A given name of one character may be another's surname, which is shown. */
    private static String given(String name) {
        String given = name.substring(Names.mask(name).length() - 1);
        return given.length() > 1 ? given : name;
    }

    private static Protection of(Column column, String cell) {
        return switch (column) {
            case PARTY -> protection(new Claim(cell, SubjectKind.PERSON, "", ""), List.of());
            case TRADER -> protection(new Claim(cell, SubjectKind.SELF_EMPLOYED, "", ""), List.of());
            case REPRESENTATIVE ->
                protection(new Claim(COMPANY.name(), COMPANY.kind(), COMPANY.code(), cell), List.of());
            case CONCEALED -> protection(COMPANY, List.of(cell));
        };
    }

    private static Protection protection(Claim claim, List<String> concealed) {
        return new Protection(claim, NOBODY, concealed, List.of(), List.of());
    }

    @Test
    void noGivenNameComesOut() {
        Cases.check("names in decorated cells", MANY, NamesInCellTest::drawn, each -> {
            String shown = of(each.column(), each.cell()).hide(each.text()).text();
            each.given().forEach(given -> assertThat(shown).doesNotContain(given));
        });
    }

    @ParameterizedTest
    @CsvSource({"John Smith,Smith", "刘备德 LIU BEIDE,BEIDE", "买买提·吐尔逊,吐尔逊"})
    void aPartOfAForeignNameIsMasked(String cell, String part) {
        for (Column column : Column.values()) {
            assertThat(of(column, cell).hide("由" + part + "签字").text()).doesNotContain(part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"总经理", "曾用名", "项目负责人", "法定代表人：无", "临沂示例商贸有限公司", "执行董事兼总经理", "周边居民", "鲁临渔12345", "国创示例（有限合伙）"})
    void wordsAreNoNames(String cell) {
        assertThat(NamesInCell.in(cell)).isEmpty();
    }

    @Test
    void organisationsAreNotAmongThem() {
        Cases.check("organisations in cells of people", MANY, DrawnNames::organisation, name -> {
            assertThat(NamesInCell.in(name)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "刘备德 关羽德",
                "刘备德-关羽德",
                "刘备德关羽德",
                "刘备德\\关羽德",
                "总经理刘备德及其妻子关羽德",
                "欧阳建国鲁Q12345",
                "欧阳建国＊",
                "夫：欧阳建国 妻：王小明",
                "欧阳建国的儿子",
                "临沂市兰山区欧阳建国",
                "欧阳建国\n王小明",
                "欧阳建国（王小明）",
                "欧阳建国(曾用名欧阳卫东)"
            })
    void everyCellOfTwoIsTakenApart(String cell) {
        List<String> named = List.of("刘备德", "关羽德", "欧阳建国", "王小明", "欧阳卫东");
        for (Column column : Column.values()) {
            for (String name : named) {
                String shown = of(column, cell).hide("经查，" + name + "到场").text();
                assertThat(shown.contains(name)).isEqualTo(!cell.contains(name));
            }
        }
    }
}
