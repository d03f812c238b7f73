package opencredit.data.people.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opencredit.data.Cases;
import opencredit.data.people.digit.FoldedCopy;
import opencredit.data.text.Markup;
import org.junit.jupiter.api.Test;

/** The looks that spare a text the search for numbers spare none that holds one. */
class OneLookTest {
    private static final int MANY = 4_000;
    private static final List<String> WORDS = List.of(
            "护照",
            "護照",
            "港澳通行证",
            "身份證",
            "身份証",
            "驾照",
            "社保卡",
            "社会保障卡",
            "证据",
            "凭证",
            "许可证",
            "照片",
            "卡",
            "军官证",
            "军 官\u200b证",
            "护<b>照</b>",
            "号",
            "为",
            "于",
            "电话",
            "，",
            "。",
            " ",
            "-",
            "\u3000",
            "\u200b",
            "X",
            "x",
            "E",
            "<b>",
            "&nbsp;",
            "&ndash;",
            "＜br＞",
            "[br]",
            "＆",
            "〈",
            "*",
            "**",
            "***",
            "●●●",
            "😀😀😀",
            "乂乂乂",
            "×××",
            "----",
            "⑩",
            "½",
            "㊿",
            "㍿",
            "𝟏",
            "1",
            "12",
            "139",
            "1234",
            "5390",
            "371302",
            "19880307",
            "13953901234",
            "371302198803070011",
            "１３９５３９０");

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(14); piece >= 0; piece--) {
            text.append(random.nextInt(8) == 0 ? Cases.text(random, 4) : Cases.pick(random, WORDS));
        }
        return text.toString();
    }

    /** With a tag one pass may ask for a look that the two do not. */
    private static void isLookedAtAlike(String text) {
        boolean two = PersonalNumbers.hasDigits(text, PersonalNumbers.SHORTEST) || Certificates.mayBeIn(text);
        if (two || text.chars().noneMatch(each -> Markup.beginsTag((char) each))) {
            assertThat(PersonalNumbers.isWorthALook(text)).isEqualTo(two);
        }
    }

    @Test
    void onePassTellsWhatTwoTell() {
        Cases.check("texts worth a look", MANY, OneLookTest::text, OneLookTest::isLookedAtAlike);
    }

    @Test
    void aTextWithoutTheNameOfACertificateHasNoNumberOfOne() {
        Cases.check("texts without a certificate", MANY, OneLookTest::text, text -> {
            if (!Certificates.isNamedIn(text)) {
                Certificates.find(
                        FoldedCopy.of(text), (from, to) -> assertThat(text).isEmpty());
            }
        });
    }

    @Test
    void aTextWithoutSignsHasNoStarsInItsCopy() {
        Cases.check("texts without stars", MANY, OneLookTest::text, text -> {
            if (!FoldedCopy.mayHaveStars(text)) {
                assertThat(FoldedCopy.of(text).folded().toString()).doesNotContain("*");
            }
        });
    }
}
