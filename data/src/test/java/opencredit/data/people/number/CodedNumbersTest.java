package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import opencredit.data.Cases;
import opencredit.data.people.digit.Glyph;
import opencredit.data.text.WordList;
import org.junit.jupiter.api.Test;

/** Numbers whose digits are parted or written by references, escapes and tags in whatever form and however often coded. */
class CodedNumbersTest {
    private static final int MANY = 4_000;
    private static final List<String> NUMBERS =
            List.of("371302198803070011", "11010519491231002X", "440308199901010012");

    /** Every reference by name of HTML that stands for no letter or digit. */
    private static final List<String> PARTING = WordList.read("html-references.txt").stream()
            .filter(entry -> Glyph.of(value(entry)) != Glyph.LETTER && Glyph.of(value(entry)) != Glyph.SEVERAL)
            .filter(entry -> Glyph.of(value(entry)) < 0)
            .map(entry -> "&" + entry.substring(entry.startsWith("!") ? 1 : 0, entry.indexOf('=')) + ";")
            .sorted()
            .toList();

    private static final List<String> TAGS = List.of(
            "<br>",
            "</p><p>",
            "＜br＞",
            "＜/td＞",
            "〈br〉",
            "‹br›",
            "﹤br﹥",
            "[br]",
            "[/b]",
            "[color=red]",
            "<b title='>8'>",
            "<a title=\"a>b\">",
            "<br",
            "</p",
            "<sup>[2]</sup>",
            "<span hidden>99</span>",
            "<i style=\"display: none\">9</i>",
            "<svg><desc>9</desc></svg>",
            "<del>7</del>");
    private static final List<String> ENDS =
            List.of("\\n", "\\r\\n", "\\t", "\\\\n", "_x000D_", "_x000d__x000A_", "\\u000a", "\\u{a0}", "\\012", "%0A");
    private static final List<String> SIGNS =
            List.of("⼀", "㆒", "㊀", "㈠", "ㄧ", "ꟷ", "ᐨ", "ᱼ", "ᐧ", "⼁", "⼂", "⼃", "乀", "亠", "〆", "ꞌ", "㇐", "⺀");

    private static int value(String entry) {
        return Integer.parseInt(entry.substring(entry.indexOf('=') + 1).split("\\+", 2)[0], 16);
    }

    private static String parted(Random random, List<String> between) {
        String number = Cases.pick(random, NUMBERS);
        return number.substring(0, 6)
                + Cases.pick(random, between)
                + number.substring(6, 14)
                + Cases.pick(random, between)
                + number.substring(14);
    }

    private static void isHidden(String text) {
        String cell = "当事人" + text + "，住址";
        String scrubbed = PersonalNumbers.scrub(cell);
        assertThat(scrubbed).isEqualTo("当事人" + "*".repeat(text.length()) + "，住址");
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isTrue();
    }

    @Test
    void everyReferenceByNameParts() {
        assertThat(PARTING).hasSizeGreaterThan(1_000);
        Cases.check(
                "identity numbers parted by references",
                MANY,
                random -> parted(random, PARTING).replace("&", Cases.pick(random, List.of("&", "&amp;", "＆"))),
                CodedNumbersTest::isHidden);
    }

    @Test
    void tagsPartInEveryForm() {
        Cases.check(
                "identity numbers parted by tags",
                MANY,
                random -> coded(random, parted(random, TAGS)),
                CodedNumbersTest::isHidden);
    }

    /** The tags of a text as a page of a page has them. */
    private static String coded(Random random, String text) {
        return switch (random.nextInt(3)) {
            case 0 -> text;
            case 1 -> text.replace("<", "&lt;").replace(">", "&gt;");
            default -> text.replace("<", "&amp;lt;").replace(">", "&amp;gt;");
        };
    }

    @Test
    void lineEndsPartHoweverWritten() {
        Cases.check(
                "identity numbers parted by line ends",
                MANY,
                random -> parted(random, ENDS),
                CodedNumbersTest::isHidden);
    }

    @Test
    void signsPartInTheFormInWhichSearchFoldsThem() {
        Cases.check(
                "identity numbers parted by signs", MANY, random -> parted(random, SIGNS), CodedNumbersTest::isHidden);
    }

    @Test
    void digitsAreReadInEveryCode() {
        Cases.check(
                "identity numbers in codes of other programs",
                MANY,
                random -> {
                    int way = random.nextInt(9);
                    return Cases.pick(random, NUMBERS)
                            .chars()
                            .mapToObj(each -> code(way, each))
                            .collect(Collectors.joining());
                },
                text -> assertThat(PersonalNumbers.scrub("甲" + text + "乙"))
                        .isEqualTo("甲" + "*".repeat(text.length()) + "乙"));
    }

    private static String code(int way, int digit) {
        return switch (way) {
            case 0 -> "％%02X".formatted(digit);
            case 1 -> "＆#" + digit + "；";
            case 2 -> "&＃" + digit + ";";
            case 3 -> "%%26%%23%d%%3B".formatted(digit);
            case 4 -> "\\u{%x}".formatted(digit);
            case 5 -> "=%02X".formatted(digit);
            case 6 -> "\\%03o".formatted(digit);
            case 7 -> "_x%04X_".formatted(digit);
            default -> digit == 'X' ? "X" : Character.toString('㍘' + digit - '0');
        };
    }

    /** Lawful texts with the same signs. */
    @Test
    void lawfulTextsStay() {
        Cases.check(
                "lawful texts in code",
                MANY,
                random -> "AT&T公司&ndash;示例[2026]" + random.nextInt(1_000) + "号，占" + random.nextInt(100)
                        + "％，C:\\new\\2026\\"
                        + random.nextInt(100_000) + "，a=31&b=" + random.nextInt(10_000) + "〈示例办法〉第"
                        + random.nextInt(100) + "条 5&lt;6&gt;2 m_x1 " + (10_000 + random.nextInt(90_000)) + "㎡",
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }
}
