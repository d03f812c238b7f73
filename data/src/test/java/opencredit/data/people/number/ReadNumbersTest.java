package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.subject.CreditCode;
import org.junit.jupiter.api.Test;

/** Numbers as readers see them: with dates in words, around what a page hides, from right to left, and counts. */
class ReadNumbersTest {
    private static final int MANY = 2_000;
    private static final List<String> BLANKS = List.of(
            "&ZeroWidthSpace;",
            "&NoBreak;",
            "&nbsp;",
            "&InvisibleTimes;",
            "&it;",
            "&Tab;",
            "&NewLine;",
            "&hairsp;",
            "&NegativeMediumSpace;",
            "&shy;",
            "&zwj;",
            "&puncsp;",
            "<style>a</style>",
            "<script>var a=1</script>",
            "<rt>a</rt>",
            "<STYLE type=\"x\">b{c:1}</STYLE >",
            "<template><i>1</i></template>");
    private static final List<String> LETTERS = List.of("א", "ב", "م", "ي", "\u07ca", "\u0710");
    private static final List<String> CERTIFICATES = List.of("护照", "驾驶证", "出生证", "居住证", "残疾人证", "社保卡");
    private static final List<String> COUNTED = List.of("件", "本", "份", "个", "张", "人次", "人，", "余份", "张。");

    private static String region(Random random) {
        return Cases.pick(random, List.of("371302", "110101", "440305", "650102"));
    }

    private static int day(Random random) {
        return 1 + random.nextInt(28);
    }

    private static String dated(Random random) {
        String gap = Cases.pick(random, List.of("", " ", "-", "  "));
        return region(random) + gap + (1930 + random.nextInt(80)) + "年"
                + "%02d".formatted(1 + random.nextInt(12)) + "月" + day(random) + Cases.pick(random, List.of("日", "号"))
                + gap
                + "%03d".formatted(random.nextInt(1000)) + Cases.pick(random, List.of("1", "X", "x", "0"));
    }

    private static String identity(Random random) {
        String number = region(random)
                + "%d%02d%02d".formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), day(random))
                + "%04d".formatted(random.nextInt(10000));
        return CreditCode.isValid(number) ? identity(random) : number;
    }

    @Test
    void datesInWordsHideNone() {
        Cases.check("identity numbers with dates in words", MANY, ReadNumbersTest::dated, number -> {
            assertThat(PersonalNumbers.scrub("当事人" + number + "，住址"))
                    .isEqualTo("当事人" + "*".repeat(number.length()) + "，住址");
            assertThat(PersonalNumbers.holdsIdentityNumber(number)).isTrue();
        });
    }

    @Test
    void whatAPageHidesHidesNone() {
        Cases.check(
                "identity numbers around what is not seen",
                MANY,
                random -> {
                    String number = identity(random);
                    int at = Cases.pick(random, List.of(6, 14));
                    return number.substring(0, at) + Cases.pick(random, BLANKS) + number.substring(at);
                },
                number -> assertThat(PersonalNumbers.scrub("甲" + number + "乙"))
                        .isEqualTo("甲" + "*".repeat(number.length()) + "乙"));
    }

    @Test
    void lettersFromTheRightHideNone() {
        Cases.check(
                "identity numbers among letters from right to left",
                MANY,
                random -> {
                    String number = identity(random);
                    String letter = Cases.pick(random, LETTERS);
                    return "证件" + letter + number.substring(14) + " " + number.substring(6, 14) + " "
                            + number.substring(0, 6) + letter + "乙";
                },
                text -> assertThat(PersonalNumbers.isIn(Directions.seen(text))).isTrue());
        String lawful = "清真寺 مسجد 2026年共15000000000元";
        assertThat(Directions.seen(lawful)).isEqualTo(lawful);
    }

    @Test
    void countsOfCertificatesStay() {
        Cases.check(
                "counts of certificates",
                MANY,
                random -> "办理" + Cases.pick(random, CERTIFICATES) + (100_000 + random.nextInt(9_000_000))
                        + Cases.pick(random, COUNTED),
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }

    @Test
    void whatIsSaidToBeANumberIsNoCount() {
        assertThat(PersonalNumbers.scrub("驾驶证号1234567本人")).isEqualTo("驾驶证号*******本人");
        assertThat(PersonalNumbers.scrub("护照G1234567件")).isEqualTo("护照********件");
        assertThat(PersonalNumbers.scrub("驾驶证档案编号371312345678")).isEqualTo("驾驶证档案编号************");
        assertThat(PersonalNumbers.scrub("护照123456789人民")).isEqualTo("护照*********人民");
        assertThat(PersonalNumbers.scrub("2026年371302号，2026年3月7日至2027年3月6日")).endsWith("2027年3月6日");
    }
}
