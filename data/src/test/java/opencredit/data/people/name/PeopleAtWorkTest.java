package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.WordList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People whom a row calls an organisation or a trader: behind what they work as or what they drive, beside others, in two scripts. */
class PeopleAtWorkTest {
    private static final int MANY = 4_000;
    private static final Claim NOBODY = new Claim("", null, "", "");
    private static final List<String> OCCUPATIONS =
            WordList.read("occupations.txt").stream().sorted().toList();
    private static final List<String> BEFORE = List.of("", "", "执业", "二级", "前园村", "临沂大学", "示例医院", "兰山街道前园村村委会");
    private static final List<String> NUMBERS = List.of("鲁Q12345", "鲁QD12345", "鲁Q·1234挂", "京A8888学", "ＡＢ123", "12345");
    private static final List<String> LATIN =
            List.of("Wang Xiaoming", "Nguyễn Văn Hùng", "LI GUIHUA", "Mary-Ann O'Brien");
    private static final List<String> BODIES = List.of("临沂示例有限公司", "示例超市", "临沂示例合作社", "示例医院");

    private record Case(String cell, List<String> names) {}

    private static String name(Random random) {
        String drawn = DrawnNames.chinese(random);
        boolean isDoubtful = drawn.length() > 4
                || BodyWords.isBody(drawn)
                || Names.isOrganisation("临沂示例与" + drawn)
                || drawn.length() == 2 && Names.isCompoundSurname(drawn);
        return isDoubtful ? "欧阳建国" : drawn;
    }

    private static Case drawn(Random random) {
        String name = name(random);
        String cell = switch (random.nextInt(4)) {
            case 0 -> Cases.pick(random, BEFORE) + Cases.pick(random, OCCUPATIONS) + name;
            case 1 ->
                Cases.pick(random, NUMBERS)
                        + Cases.pick(random, List.of("（#）", " #", "：#")).replace("#", name);
            case 2 -> name + Cases.pick(random, List.of("", " ")) + Cases.pick(random, LATIN);
            default -> Cases.pick(random, BODIES) + Cases.pick(random, List.of("及", "与", "和", "以及")) + name;
        };
        return new Case(cell, List.of(name));
    }

    private static Case partners(Random random) {
        List<String> names = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(each -> Cases.pick(random, List.of("王小明", "李桂花", "赵铁柱", "张伟强", "欧阳建国")))
                .distinct()
                .toList();
        String cell = random.nextBoolean() ? String.join("、", names) + "（合伙）" : String.join("", names) + "合伙";
        return names.size() < 2 ? new Case("王小明、李桂花（合伙）", List.of("王小明", "李桂花")) : new Case(cell, names);
    }

    private static Case owned(Random random) {
        List<String> names = List.of(name(random), name(random));
        String within = Cases.pick(random, List.of("经营者#", "负责人：#", "#、%", "#，%", "店主#"));
        String cell = "示例超市（" + within.replace("#", names.getFirst()).replace("%", names.getLast()) + "）";
        return new Case(cell, within.contains("%") ? names : names.subList(0, 1));
    }

    private static void isHidden(Case each, @Nullable SubjectKind kind) {
        Protection row = new Protection(new Claim(each.cell(), kind, "", ""), NOBODY, List.of(), List.of(), List.of());
        for (String name : each.names()) {
            String behind = name.substring(Names.mask(name).length() - 1);
            String given = Names.mask(name).contains(behind) ? name : behind;
            assertThat(row.subject().name()).doesNotContain(name);
            assertThat(row.hide("当日" + name + "到场").text()).doesNotContain(given);
        }
    }

    @Test
    void areMaskedBehindWorkOrNumberOrBesideOthers() {
        Cases.check("people at work", MANY, PeopleAtWorkTest::drawn, each -> isHidden(each, SubjectKind.ORGANIZATION));
    }

    @Test
    void partnersAreMasked() {
        Cases.check("partners", PeopleAtWorkTest::partners, each -> isHidden(each, null));
    }

    @Test
    void ownersOfTradersAreMasked() {
        Cases.check(
                "traders' owners", MANY, PeopleAtWorkTest::owned, each -> isHidden(each, SubjectKind.SELF_EMPLOYED));
    }

    @Test
    void organisationsStay() {
        for (String name :
                List.of("临沂教师之家", "兰山区律师协会", "医生集团", "示例店（兰山）", "示例超市（法人独资）", "安踏ANTA", "示例公司和平分公司", "教师乐园", "12345")) {
            Claim claim = new Claim(name, SubjectKind.ORGANIZATION, "", "");
            assertThat(new Protection(claim, NOBODY, List.of(), List.of(), List.of())
                            .subject()
                            .name())
                    .isEqualTo(name);
        }
    }
}
