package opencredit.data.people.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.people.Claim;
import opencredit.data.people.Protection;
import opencredit.data.subject.Names;
import opencredit.data.subject.SubjectKind;
import opencredit.data.text.Folding;
import opencredit.data.text.WordList;
import org.junit.jupiter.api.Test;

/** Names in characters that search takes for others: radicals, compatibility ideographs, circled and traditional ones. */
class FoldedNamesTest {
    private static final int MANY = 2_000;
    private static final Claim NOBODY = new Claim("", null, "", "");

    /** Of every Chinese character of search all that fold to it, by Unicode's tables. */
    private static final Map<Integer, List<Integer>> FORMS = IntStream.rangeClosed(0x2E80, 0x2FA1F)
            .filter(each -> Folding.fold(each) >= 0 && Folding.fold(each) != each)
            .filter(each -> Character.isIdeographic(Folding.fold(each)))
            .boxed()
            .collect(Collectors.groupingBy(Folding::fold, HashMap::new, Collectors.toList()));

    private static final List<String> SURNAMES = WordList.read("surnames.txt").stream()
            .filter(each -> each.length() == 1 && FORMS.containsKey((int) each.charAt(0)))
            .sorted()
            .toList();
    private static final List<Integer> CHARACTERS = FORMS.keySet().stream()
            .filter(each -> each >= 0x4e00 && each < 0xa000 && Folding.fold(each) == each)
            .sorted()
            .toList();

    private record Case(String name, String drawn) {}

    private static Case name(Random random) {
        String name = Cases.pick(random, SURNAMES) + character(random) + character(random);
        String drawn = name.codePoints()
                .map(each ->
                        random.nextInt(4) == 0 ? each : Cases.pick(random, Objects.requireNonNull(FORMS.get(each))))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Case(name, drawn);
    }

    private static String character(Random random) {
        return Character.toString(Cases.pick(random, CHARACTERS));
    }

    private static void isHidden(String cell, String inText) {
        Claim claim = new Claim(cell, SubjectKind.PERSON, "", "");
        Protection row = new Protection(claim, NOBODY, List.of(), List.of(), List.of());
        assertThat(row.hide("当事人" + inText + "，违法").text())
                .isEqualTo("当事人" + Names.mask(Folding.unified(cell)) + "，违法");
    }

    @Test
    void areHiddenInWhateverFormTheTextHasThem() {
        Cases.check("names in folded forms", MANY, FoldedNamesTest::name, each -> {
            isHidden(each.name(), each.drawn());
            isHidden(each.drawn(), each.name());
        });
    }

    /** The other way round: whoever is called otherwise stays. */
    @Test
    void othersStay() {
        Cases.check("other names in folded forms", MANY, FoldedNamesTest::name, each -> {
            Claim claim = new Claim("欧阳晓峰", SubjectKind.PERSON, "", "");
            Protection row = new Protection(claim, NOBODY, List.of(), List.of(), List.of());
            assertThat(row.hide(each.drawn()).text()).isSameAs(each.drawn());
        });
    }

    @Test
    void radicalsAreFoldedToTheirCharacters() {
        assertThat(Folding.fold('⻩')).isEqualTo('黄');
        assertThat(Folding.fold('⻰')).isEqualTo('龙');
        assertThat(Folding.unified("⻩⽂⻰")).isEqualTo("黄文龙");
        assertThat(Names.maskIn("⻩⽂⻰与 Ru\ufb01na", List.of("黄文龙", "Rufina"))).isEqualTo("黄*与 R*");
        assertThat(Names.maskIn("㍿示例", List.of("株式会社例"))).isEqualTo("㍿示例");
    }
}
