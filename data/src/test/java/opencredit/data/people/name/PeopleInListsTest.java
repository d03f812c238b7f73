package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.SubjectReading;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People whom a row calls an organisation, in a numbered list or behind the place and the role they have there. */
class PeopleInListsTest {
    private static final int MANY = 4_000;

    /** # stands for the number of the next name. */
    private static final List<String> NUMBERS = List.of(
            "#.", "#．", "#、", "（#）", "(#)", "#)", " #. ", "#. ", "; #.", "、#.", "#", "-", "\\", "——", "…", "=", "~");

    private static final List<String> CIRCLED = List.of("①", "②", "③", "④", "⑤");

    private static final List<String> PLACES = List.of(
            "",
            "",
            "兰山街道前园村",
            "临沂市兰山区银雀山街道",
            "前园村",
            "马头镇王庄村",
            "山东省临沂市罗庄区盛庄街道张庄社区",
            "沂水县许家湖镇赵家楼村二组",
            "银雀山路88号",
            "阳光小区3号楼2单元501室",
            "鲁信路与解放路交汇处");

    private static final List<String> ROLES = List.of(
            "村民", "居民", "个体户", "经营者", "业主", "当事人", "农民", "市民", "被处罚人", "驾驶员", "法定代表人", "负责人", "户主", "车主", "村民：", "业主 ",
            "当事人为");

    private static final List<String> BEHIND = List.of("", "", "", "等人", "等3人", "（男）", "先生", "。", "(身份证号略)");

    private record Case(String cell, List<String> given) {}

    private static Case list(Random random) {
        List<String> names = IntStream.range(0, 2 + random.nextInt(4))
                .mapToObj(each -> name(random))
                .toList();
        String numbering = Cases.pick(random, NUMBERS);
        boolean isCircled = random.nextInt(8) == 0;
        boolean isBehind = !isCircled && numbering.equals("#") && random.nextBoolean();
        StringBuilder cell = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            String number = isCircled ? CIRCLED.get(at) : numbering.replace("#", Integer.toString(at + 1));
            boolean isShown = at > 0 || numbering.contains("#");
            cell.append(isBehind || !isShown ? "" : number)
                    .append(names.get(at))
                    .append(isBehind ? number : "");
        }
        return new Case(cell + Cases.pick(random, BEHIND), given(names));
    }

    private static Case behindRole(Random random) {
        List<String> names = new ArrayList<>(List.of(name(random)));
        if (random.nextInt(3) == 0) {
            names.add(name(random));
        }
        String cell = Cases.pick(random, PLACES) + Cases.pick(random, ROLES) + String.join("、", names);
        return new Case(cell + Cases.pick(random, BEHIND), given(names));
    }

    private static Case behindPlace(Random random) {
        String place = Cases.pick(random, PLACES.subList(2, PLACES.size() - 1));
        String name = name(random);
        return new Case(place + (random.nextInt(4) == 0 ? "的" : "") + name, given(List.of(name)));
    }

    /** A name that ends as a trade or a body does, or is a place's (宁波), is none behind a place: drawn elsewhere. */
    private static String name(Random random) {
        String drawn = DrawnNames.chinese(random);
        boolean isDoubtful = drawn.length() > 4 || BodyWords.isBody(drawn) || Names.isOrganisation("临沂市兰山区" + drawn);
        return isDoubtful ? "欧阳建国" : drawn;
    }

    private static List<String> given(List<String> names) {
        return names.stream()
                .map(name -> name.length() > Names.mask(name).length()
                        ? name.substring(Names.mask(name).length() - 1)
                        : name)
                .toList();
    }

    private static void isMasked(Case each) {
        for (String code : List.of("", "91371300699999996U")) {
            Claim claim = new Claim(each.cell(), SubjectKind.ORGANIZATION, code, "");
            SubjectReading reading = SubjectReading.of(claim);
            each.given().forEach(given -> assertThat(reading.name()).doesNotContain(given));
            assertThat(reading.kind()).isEqualTo(SubjectKind.PERSON);
            assertThat(reading.isDoubtful()).isTrue();
            assertThat(reading.code()).isNull();
        }
        assertThat(BodyName.of(each.cell())).isNotEqualTo(BodyName.PLAUSIBLE);
        each.given().forEach(given -> assertThat(BodyName.shown(each.cell())).doesNotContain(given));
    }

    @Test
    void numberedPeopleAreMasked() {
        Cases.check("people in numbered lists", MANY, PeopleInListsTest::list, PeopleInListsTest::isMasked);
    }

    @Test
    void peopleBehindRolesAreMasked() {
        Cases.check("people behind roles", MANY, PeopleInListsTest::behindRole, PeopleInListsTest::isMasked);
    }

    @Test
    void peopleBehindPlacesAreMasked() {
        Cases.check("people behind places", MANY, PeopleInListsTest::behindPlace, PeopleInListsTest::isMasked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "兰山街道前园村村民委员会",
                "前园村村民小组",
                "临沂大学学生宿舍",
                "兰山区个体劳动者协会",
                "银雀山社区居民服务中心",
                "临沂职工家园",
                "王府井1号",
                "7天酒店",
                "山东361度",
                "兰山区业主委员会",
                "临沂市农民工服务站",
                "第1建筑公司",
                "中铁3局",
                "示例1号线项目部"
            })
    void organisationsStay(String name) {
        assertThat(SubjectReading.of(new Claim(name, SubjectKind.ORGANIZATION, "", ""))
                        .name())
                .isEqualTo(name);
    }

    /** Every organisation with a number or a role in its name stays. */
    @Test
    void drawnOrganisationsStay() {
        Cases.check(
                "organisations with numbers and roles in their names",
                MANY,
                random -> Cases.pick(random, List.of("第1", "2号", "居民", "村民", "业主", "①", ""))
                        + DrawnNames.organisation(random),
                name -> assertThat(
                                SubjectReading.of(new Claim(name, SubjectKind.ORGANIZATION, "91371300699999996U", ""))
                                        .name())
                        .isEqualTo(name));
    }
}
