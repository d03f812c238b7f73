package opencredit.data.people.name;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opencredit.data.subject.Names;
import opencredit.data.text.Han;

/** Several people, or one in two scripts, whose names words, spaces or nothing divide. */
final class SeveralNames {
    /** Whose relative the next one is: 张伟及其妻子李娜. */
    private static final Pattern RELATION = Pattern.compile("^其?(?:妻子|丈夫|配偶|爱人|儿子|女儿|父亲|母亲|弟弟|哥哥|姐姐|妹妹|[妻夫子女父母弟兄姐妹])");

    /** Whatever parts names that nothing else does, but for the signs within a name: 欧阳建国1王小明, 欧阳建国-王小明. */
    private static final Pattern NOT_OF_NAMES = Pattern.compile("[^\\p{L}\\p{M}·•・‧∙⋅･*＊×✕○〇]+");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private static final String WORDS_OF_LATIN = "[\\p{IsLatin}\\p{M}'’.-]+(?:[ 　,，]+[\\p{IsLatin}\\p{M}'’.-]+){1,5}";

    private static final Pattern TWO_SCRIPTS = Pattern.compile("(?<first>\\p{IsHan}{2,5})[\\s　]*(?<behind>"
            + WORDS_OF_LATIN + ")|(?<before>" + WORDS_OF_LATIN + ")[\\s　]*(?<last>\\p{IsHan}{2,5})");

    /** Words for several people who do business together. */
    static final String PARTNERS = "合伙";

    /** Who acts for whom: 王小明委托李桂花. */
    private static final Pattern ACTING = Pattern.compile("委托|授权|转让给|转让");

    /** Characters of most names. */
    private static final int USUAL = 3;

    private SeveralNames() {}

    /** Whether it is the usual names of two people with nothing between them, though 军 and 轩 end bodies and shops too. */
    private static boolean areTwo(String text) {
        return text.length() == 2 * USUAL
                && Names.isChinesePersons(text.substring(0, USUAL))
                && isSurely(text.substring(USUAL))
                && !BodyWords.isBody(text.substring(USUAL))
                && !BodyWords.isBehindName(text);
    }

    /** A usual name whose end is no word of a trade or a body behind another text either; 军 ends more given names than bodies. */
    static boolean isSurely(String name) {
        return name.length() == USUAL
                && Names.isChinesePersons(name)
                && (name.endsWith("军") || !Names.isOrganisation("之" + name));
    }

    /** The people whose names words or spaces divide; none where not every part is a name. */
    static List<String> in(String text) {
        if (text.endsWith(PARTNERS) || text.endsWith(PARTNERS + "人")) {
            String partners = text.substring(0, text.lastIndexOf(PARTNERS));
            List<String> names = in(partners);
            names = names.isEmpty() ? inChain(partners) : names;
            boolean areWords = names.stream().allMatch(name -> name.length() < USUAL);
            return areWords || Names.isPlausibleOrganisation(partners) ? List.of() : names;
        }
        List<String> acting = ACTING.splitAsStream(text).toList();
        if (acting.size() > 1 && acting.stream().allMatch(Names::isChinesePersons)) {
            return acting;
        }
        List<String> joined = joined(text);
        if (joined.isEmpty() && areTwo(text)) {
            return List.of(text.substring(0, USUAL), text.substring(USUAL));
        }
        List<String> names = joined.isEmpty() ? spaced(text) : joined;
        return names.isEmpty() ? inTwoScripts(text) : names;
    }

    /** 王小明李桂花赵铁柱: names with nothing between them, of three characters where both fit; none where not all are. */
    private static List<String> inChain(String text) {
        if (Names.isChinesePersons(text)) {
            return List.of(text);
        }
        boolean isCompound = text.length() > USUAL && Names.isCompoundSurname(text.substring(0, 2));
        for (int length : isCompound ? new int[] {USUAL + 1, USUAL} : new int[] {USUAL, USUAL - 1}) {
            if (length < text.length() && Names.isChinesePersons(text.substring(0, length))) {
                List<String> others = inChain(text.substring(length));
                if (!others.isEmpty()) {
                    return Stream.concat(Stream.of(text.substring(0, length)), others.stream())
                            .toList();
                }
            }
        }
        return List.of();
    }

    /** 王小明Wang Xiaoming, Nguyễn Văn Hùng阮文雄: one person's name in two scripts, or nothing. */
    private static List<String> inTwoScripts(String text) {
        Matcher two = Han.isUsual(text) ? null : TWO_SCRIPTS.matcher(text);
        if (two == null || !two.matches()) {
            return List.of();
        }
        String chinese = two.group("first") == null ? two.group("last") : two.group("first");
        String latin = two.group("behind") == null ? two.group("before") : two.group("behind");
        boolean isName = Names.isChinesePersons(chinese) && !BodyWords.isBody(chinese) && Names.isLikePersons(latin);
        return isName ? List.of(chinese, latin.strip()) : List.of();
    }

    /** At each word that may be one, for 和 and 暨 are surnames and given names as well: 张和平和李娜. */
    private static List<String> joined(String text) {
        if (!Han.holdsAny(text, PartyName.JOINING)) {
            return List.of();
        }
        Matcher and = PartyName.AND.matcher(text);
        while (and.find()) {
            String first = Undecorated.of(text.substring(0, and.start()));
            String rest = text.substring(and.end());
            if (isOne(first)) {
                List<String> others = oneOrMore(rest);
                others = others.isEmpty() ? oneOrMore(RELATION.matcher(rest).replaceFirst("")) : others;
                if (!others.isEmpty()) {
                    return Stream.concat(Stream.of(first), others.stream()).toList();
                }
            }
        }
        return List.of();
    }

    private static List<String> oneOrMore(String text) {
        String bare = Undecorated.of(text);
        List<String> names = in(bare);
        return names.isEmpty() && isOne(bare) ? List.of(bare) : names;
    }

    private static List<String> spaced(String text) {
        if (Han.isUsual(text)) {
            return List.of();
        }
        boolean isSpaced = PartyName.SPACES.matcher(text).find();
        boolean isMixed = !isSpaced
                && PartyName.CHINESE.matcher(text).matches()
                && !LATIN.matcher(text).find();
        List<String> names = pieces(text, isMixed ? NOT_OF_NAMES : PartyName.SPACES);
        boolean areNames = names.size() > 1
                && !(isMixed && names.stream().anyMatch(BodyWords::isBody))
                && !Names.isCompoundSurname(names.getFirst())
                && names.stream().allMatch(SeveralNames::isOne);
        return areNames ? names : List.of();
    }

    private static List<String> pieces(String text, Pattern between) {
        return between.splitAsStream(text)
                .map(Undecorated::of)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    private static boolean isOne(String bare) {
        return Names.isChinesePersons(bare) || PartyName.PIECES.split(bare).length > 1 && Names.isLikePersons(bare);
    }
}
