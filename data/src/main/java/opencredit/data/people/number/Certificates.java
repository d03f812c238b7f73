package opencredit.data.people.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.data.people.digit.FoldedCopy;
import opencredit.data.people.digit.Glyph;
import opencredit.data.text.Folding;
import opencredit.data.text.Markup;

/**
 * Numbers of people's other certificates: passports, permits of residents of Hong Kong, Macao and Taiwan, residence
 * permits, driving licences, certificates of soldiers and police. Only the words before such a number tell it.
 */
final class Certificates {
    private static final String NAMES = spaced(
            "护照|(?:港|澳|台|大陆|内地|往来)[^0-9]{0,12}通行证|台胞证|回乡证|居住证|居留证|居留身份证|永居证|永久居留证"
                    + "|驾驶证|驾照|(?:港|澳|台)[^0-9 ]{0,6}身份证|军官证|士兵证|警官证|文职证|军人证|海员证|旅行证|士官证|学员证|义务兵证|警察证|残疾人?证|出生证|永居卡|passport|社保卡|社会保障卡|医保卡|军人身份证|文职(?:干部|人员)证");

    /** What stands between the words and the number, such as 号码为, No., 军字第 or 参字第. */
    private static final String BETWEEN =
            "(?:[ 号码编证件档案为是系字军警武第复印原影扫描本的no]|[^ 0-9a-z]{1,4}字(?=第)|passport|number|code|id){0,16}?(?:[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新] ?(?=[0-9]))?";

    /** Together, in groups of the same kind, or one by one; the last in brackets in Hong Kong. */
    private static final String NUMBER =
            "(?:[a-z]{1,3} ?)?(?:[0-9]{5,20}|[0-9]{2,4}(?: [0-9]{2,4}){1,4}|[0-9](?: [0-9]){4,17})(?: ?[0-9ax](?![0-9a-z]))?(?![0-9])";

    private static final Pattern NUMBERED =
            Pattern.compile("(?<name>" + NAMES + ")" + BETWEEN + "(?<number>" + NUMBER + ")");

    /** 持E12345678号护照, E12345678（护照）: a letter before the digits says that they are no count. */
    private static final Pattern BEFORE_NAME =
            Pattern.compile("(?<![0-9a-z])(?<number>[a-z]{1,2} ?[0-9]{7,9}) ?号?的? ?(?:" + NAMES + ")");

    /** How many there are, right behind the name: 发放驾驶证1234567本. A colon or 号 before the digits says that they are a number. */
    private static final Pattern COUNTED =
            Pattern.compile(" ?[余多]?(?:件|本(?!人|机|局|院|案|次|市|县|区)|份|个|张|次|人(?!员|民|系)|起(?!诉)|户(?!籍|口)|宗)");

    static final int FEWEST_DIGITS = 6;

    /** Of a number before the name, and how far behind it the name ends. */
    static final int DIGITS_BEFORE_NAME = 7, LONGEST_BEHIND_NUMBER = 16;

    /** Last characters of the names. */
    private static final String ENDS = "证證照卡tTｔＴ";

    /** The last character but one of each of them: there are more 证 in 凭证 and 证据 than in names of certificates. */
    private static final String BEFORE_ENDS = "护行胞乡住留份居驶驾官兵职人员保障察疾生部r";

    private Certificates() {}

    /** With a blank between any two characters, as labels of forms are set: 护 照. */
    private static String spaced(String names) {
        return names.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", " ?");
    }

    /** Whether a certificate's name may be there, by its last character, and as many digits somewhere behind it. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < ENDS.length(); i++) {
            int named = text.indexOf(ENDS.charAt(i));
            if (named >= 0 && hasDigits(text, named)) {
                return true;
            }
        }
        return isBehindNumber(text);
    }

    private static boolean isBehindNumber(String text) {
        int digits = 0;
        int number = -text.length();
        boolean isTagged = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isNamedBehind(character, i, number)) {
                return true;
            }
            isTagged |= Markup.beginsTag(character);
            digits = !isTagged && Glyph.isHan(character) ? 0 : digits + Glyph.mostDigits(character);
            number = digits >= DIGITS_BEFORE_NAME ? i : number;
        }
        return false;
    }

    /** Whether the character at the place ends a certificate's name close behind a number. */
    static boolean isNamedBehind(char character, int at, int number) {
        return at > number && at - number <= LONGEST_BEHIND_NUMBER && number > 0 && ENDS.indexOf(character) >= 0;
    }

    /** Whether a character that ends such a name stands from {@code from} to {@code to}, exclusive. */
    static boolean isNamed(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the last two characters of such a name stand in the text's folded copy. */
    static boolean isNamedIn(String text) {
        int previous = 0;
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            int glyph = Glyph.of(character);
            int folded = glyph == Glyph.LETTER ? Folding.fold(character) : ' ';
            boolean isEnd = ENDS.indexOf(folded) >= 0 && BEFORE_ENDS.indexOf(previous) >= 0;
            if (isEnd || glyph == Glyph.SEVERAL) {
                return true;
            }
            previous = glyph == Glyph.NOTHING || glyph == Glyph.SPACE ? previous : folded;
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean hasDigits(String text, int from) {
        int digits = 0;
        boolean isTagged = false; // the Chinese letters of tags are no words
        for (int i = from; i < text.length() && digits < FEWEST_DIGITS; i++) {
            char character = text.charAt(i);
            isTagged |= Markup.beginsTag(character);
            digits = !isTagged && Glyph.isHan(character) ? 0 : digits + Glyph.mostDigits(character);
        }
        return digits >= FEWEST_DIGITS;
    }

    private static boolean isCount(FoldedCopy copy, Matcher matcher) {
        int from = matcher.start("number");
        int to = matcher.end("number");
        boolean isBehindName = from == matcher.end("name")
                && copy.folded().subSequence(from, to).chars().allMatch(Character::isDigit);
        return isBehindName
                && COUNTED.matcher(copy.folded())
                        .region(to, copy.folded().length())
                        .lookingAt();
    }

    /** Hands every such number's place in the folded copy to {@code found}. */
    static void find(FoldedCopy copy, StarredIdentity.Found found) {
        Matcher matcher = NUMBERED.matcher(copy.folded());
        while (matcher.find()) {
            long digits =
                    matcher.group("number").chars().filter(Character::isDigit).count();
            if (digits >= FEWEST_DIGITS && !isCount(copy, matcher)) {
                found.at(matcher.start("number"), matcher.end("number"));
            }
        }
        Matcher before = BEFORE_NAME.matcher(copy.folded());
        while (before.find()) {
            found.at(before.start("number"), before.end("number"));
        }
    }
}
