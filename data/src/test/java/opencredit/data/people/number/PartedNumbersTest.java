package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import opencredit.data.Cases;
import org.junit.jupiter.api.Test;

/** Numbers of people whose digits are parted by letters like dashes, long tags, wide spaces or unknown characters, or coded. */
class PartedNumbersTest {
    private static final int MANY = 4_000;
    private static final List<String> NUMBERS =
            List.of("371302198803070011", "37130219880307002X", "11010519491231002X", "440308199901010012");
    private static final List<String> DASHES =
            List.of("一", "ー", "—", "丨", "丶", "ㅡ", "ｰ", "_", "－", "‐", "─", "ᅳ", "ノ", "ˉ");
    private static final List<String> PHONE_WORDS =
            List.of("手机", "手机号", "电话：", "联系电话为", "联系方式（微信同号，24小时）", "拨打", "手机号第", "电话，", "联系人王某，", "Tel:", "手机号码登记为第");
    private static final List<String> CERTIFICATES = List.of(
            "军官证：参字第#号",
            "军官证 南字第#号",
            "士兵证：武字第#",
            "PASSPORT No. X#",
            "passport number: E#",
            "Passport:G#",
            "护照号：E#",
            "护照（号码）EA#",
            "港澳通行证C#",
            "往来港澳通行证号码为C#",
            "台胞证：#",
            "台湾居民来往大陆通行证#",
            "外国人永久居留证CHN31008#",
            "外国人永久居留身份证：CHN#",
            "警察证号#",
            "残疾人证#",
            "Ｐａｓｓｐｏｒｔ　Ｎｏ．Ｅ#",
            "<b>护照</b>号码<i>E#</i>",
            "军官证（空字第#号）");

    private static String parted(Random random) {
        String number = Cases.pick(random, NUMBERS);
        String between = separator(random);
        boolean isSpelled = random.nextInt(3) == 0;
        String written = isSpelled
                ? number.chars().mapToObj(Character::toString).collect(Collectors.joining(between))
                : number.substring(0, 6) + between + number.substring(6, 14) + between + number.substring(14);
        return Cases.pick(random, List.of("身份证号", "当事人（", "其为", ""))
                + written
                + Cases.pick(random, List.of("，", "。住址", "）", ""));
    }

    private static String separator(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Cases.pick(random, DASHES);
            case 1 ->
                "<span lang=\"EN-US\" style=\"font-family:宋体;font-size:10.5pt;"
                        + "color:#333333;".repeat(random.nextInt(20)) + "\">";
            case 2 -> Cases.pick(random, List.of(" ", "\u3000", "\u00a0", "\n")).repeat(1 + random.nextInt(200));
            case 3 -> Character.toString(unknown(random));
            default -> "<!--" + "宋体".repeat(random.nextInt(30)) + "-->";
        };
    }

    private static int unknown(Random random) {
        int drawn = random.nextBoolean() ? random.nextInt(0xe000, 0xf900) : random.nextInt(0x30000, 0x110000);
        int type = Character.getType(drawn);
        return type == Character.PRIVATE_USE || type == Character.UNASSIGNED ? drawn : 0xe000;
    }

    private static String coded(Random random) {
        return Cases.pick(random, NUMBERS)
                .chars()
                .mapToObj(each -> switch (random.nextInt(5)) {
                    case 0 -> "%%%02X".formatted(each);
                    case 1 -> "%%25%02x".formatted(each);
                    case 2 -> "\\u%04x".formatted(each);
                    case 3 -> "&#" + each + ";";
                    default -> Character.toString(each);
                })
                .collect(Collectors.joining());
    }

    private static void isHidden(String text) {
        String scrubbed = PersonalNumbers.scrub(text);
        assertThat(scrubbed).doesNotContainPattern("[0-9]");
        assertThat(scrubbed).hasSameSizeAs(text);
        assertThat(PersonalNumbers.holdsIdentityNumber(text)).isTrue();
        assertThat(PersonalNumbers.isIn(scrubbed)).isFalse();
    }

    @Test
    void identityNumbersAreFoundWhateverPartsThem() {
        Cases.check("identity numbers in parts", MANY, PartedNumbersTest::parted, PartedNumbersTest::isHidden);
    }

    @Test
    void identityNumbersAreFoundInCode() {
        Cases.check("identity numbers in code", MANY, PartedNumbersTest::coded, PartedNumbersTest::isHidden);
    }

    @Test
    void certificatesAreFoundBehindTheirNames() {
        Cases.check(
                "certificates behind their names",
                MANY,
                random -> Cases.pick(random, CERTIFICATES).replace("#", digits(random, 7 + random.nextInt(2))),
                text -> assertThat(PersonalNumbers.scrub("持" + text + "，罚款200元").replace("罚款200元", ""))
                        .doesNotContainPattern("[0-9０-９]{4}"));
    }

    @Test
    void phonesAreFoundBeforeUnitsWhereTheWordsSaySo() {
        Cases.check(
                "phones before units",
                MANY,
                random -> Cases.pick(random, PHONE_WORDS) + "139" + digits(random, 8)
                        + Cases.pick(random, List.of("元", "米", "号", "万元", "份", "")),
                text -> assertThat(PersonalNumbers.scrub(text)).doesNotContainPattern("139[0-9]"));
    }

    /** Amounts and numbers of documents with a word for a phone earlier in the sentence. */
    @Test
    void amountsBehindPhonesStay() {
        Cases.check(
                "amounts behind words for phones",
                MANY,
                random -> Cases.pick(random, List.of("联系人王某，合同金额", "电话另告，总投资", "联系办公室，备案编号第", "拨打热线。资产")) + "139"
                        + digits(random, 8) + Cases.pick(random, List.of("元", "万元")),
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }

    /** Texts with tags, percentages and dashes between lawful numbers. */
    @Test
    void lawfulTextsStay() {
        Cases.check(
                "lawful texts with markup",
                MANY,
                PartedNumbersTest::lawful,
                text -> assertThat(PersonalNumbers.scrub(text)).isSameAs(text));
    }

    private static String lawful(Random random) {
        return "<p>处<b>" + (1000 + random.nextInt(90000)) + "</b>元</p><td>2026-05-" + (10 + random.nextInt(18))
                + "</td>占"
                + random.nextInt(100) + "%，第" + (1 + random.nextInt(99)) + "一" + (1 + random.nextInt(99)) + "条"
                + " ".repeat(random.nextInt(60)) + digits(random, 4) + "件";
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 1, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
