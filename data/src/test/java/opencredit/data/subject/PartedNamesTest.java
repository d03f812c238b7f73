package opencredit.data.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import opencredit.data.Cases;
import opencredit.data.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names within texts, whatever parts their characters or in whatever code these are written. */
class PartedNamesTest {
    private static final int MANY = 4_000;
    private static final List<String> NAMES = List.of("王小明", "欧阳建国", "李淑芬", "司马光", "张伟", "买买提·吐尔逊", "張國榮");
    private static final List<String> TAGS = List.of(
            "<b>",
            "</b>",
            "<br/>",
            "<span style=\"font-family:宋体;font-size:10.5pt;color:#333333;background:#FFFFFF\">",
            "<!-- 2026 -->",
            "<wbr>",
            "&nbsp;",
            "&#8203;",
            "<p>",
            "%20",
            "</td><td>");

    /** Letters that are none, stars, and characters of nobody. */
    private static final List<Integer> UNUSUAL = "\u3164\uffa0\u115f\u1160\u0640*＊×✕ー○〇々ｰˉ\ue000\uf8ff\u00ad_"
            .codePoints()
            .boxed()
            .toList();

    private record Case(String name, String text) {}

    private static Case drawn(Random random) {
        String name = Cases.pick(random, NAMES);
        StringBuilder written = new StringBuilder();
        int kind = random.nextInt(4);
        name.codePoints().filter(each -> each != '·').forEach(each -> {
            written.append(written.isEmpty() ? "" : between(random, name, kind)).append(letter(random, each, kind));
        });
        return new Case(name, "当日" + written + "到场，罚款2000元。");
    }

    private static String between(Random random, String name, int kind) {
        return switch (kind) {
            case 0 -> Cases.pick(random, TAGS) + (random.nextBoolean() ? Cases.pick(random, TAGS) : "");
            case 1 -> Character.toString(sign(random, name.length() == 2)).repeat(1 + random.nextInt(3));
            default -> "";
        };
    }

    /** Of Unicode's tables, and of what the index drops or parts words by. */
    private static int sign(Random random, boolean isShort) {
        IntPredicate fits = isShort ? PartedNamesTest::isInShort : PartedNamesTest::isSign;
        return random.nextInt(3) == 0
                ? Cases.pick(random, UNUSUAL)
                : random.ints(0, 0x11000).filter(fits).findFirst().orElseThrow();
    }

    private static boolean isSign(int character) {
        int folded = Folding.fold(character);
        boolean isDropped = folded == Folding.IGNORED || folded == Folding.BREAK || folded == Folding.SPACE;
        boolean isNoLetter = !Character.isLetterOrDigit(character)
                && Character.getType(character) != Character.LETTER_NUMBER
                && Character.getType(character) != Character.OTHER_NUMBER;
        return (isDropped || isNoLetter) && "<>&%\\".indexOf(character) < 0;
    }

    private static boolean isInShort(int character) {
        return isSign(character)
                && switch (Character.getType(character)) {
                    case Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION -> false;
                    default -> "，。；、！？：,.;!?:\"'…".indexOf(character) < 0;
                };
    }

    private static String letter(Random random, int letter, int kind) {
        String plain = Character.toString(letter);
        Charset chinese = Charset.forName("GB18030");
        boolean isUtf8 = new String(plain.getBytes(chinese), StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
        Charset charset = random.nextInt(4) == 0 && !isUtf8 ? chinese : StandardCharsets.UTF_8;
        return switch (kind == 2 ? random.nextInt(6) : 5) {
            case 0, 1 -> URLEncoder.encode(plain, charset);
            case 2 -> URLEncoder.encode(URLEncoder.encode(plain, charset), StandardCharsets.UTF_8);
            case 3 -> "\\u%04x".formatted(letter);
            case 4 -> "%%u%04X".formatted(letter);
            default -> kind == 3 ? "&#%d;".formatted(letter) : plain;
        };
    }

    @Test
    void areMaskedWhateverPartsThem() {
        Cases.check("names parted by signs, by markup, or in code", MANY, PartedNamesTest::drawn, each -> {
            String masked = Names.maskIn(each.text(), List.of(each.name()));
            assertThat(masked).isEqualTo("当日" + Names.mask(each.name()) + "到场，罚款2000元。");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王小明|王<b>小</b>明|王*",
                "王小明|王-小-明|王*",
                "王小明|王·小·明|王*",
                "王小明|王%E5%B0%8F明|王*",
                "王小明|王，小明|王*",
                "王明|姓王，明天到场|姓王，明天到场",
                "王明|王（明知故犯）|王（明知故犯）",
                "Jean-Pierre|由JEAN PIERRE签字|由J*签字",
                "王小明|王某与小明|王某与小明",
                "王小明|王2小明|王2小明",
                "佐々木|与佐々木到场|与佐*到场",
                "王_小明|与王小明到场|与王*到场",
                "SMITH|S*MITH|S*MITH",
                "王小明|https://example.org/?q=%E7%8E%8B%E5%B0%8F%E6%98%8E&p=1|https://example.org/?q=王*&p=1",
            })
    void areFoundOnlyWhereTheyStand(String name, String text, String masked) {
        assertThat(Names.maskIn(text, List.of(name))).isEqualTo(masked);
    }

    /** Texts with markup and percent signs that hold no name come out as the same instance. */
    @Test
    void otherTextsStay() {
        Cases.check(
                "texts without the name",
                MANY,
                random -> Cases.text(random, 20) + Cases.pick(random, TAGS) + "占75%，<i>王</i>某%2F明&小\\n",
                text -> assertThat(Names.maskIn(text, List.of("王小明", "欧阳建国"))).isSameAs(text));
    }
}
