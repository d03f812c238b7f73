package opencredit.search.name.parts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in names, written in either way: 第六中学 and 第6中学, 二十四节气 and 24节气, 一〇一医院 and 101医院. */
public final class Numerals {

    private static final String CHINESE = "〇一二三四五六七八九";

    /** Ten by itself only where it counts, for it is one character and two digits: 十堰 stays. */
    private static final Pattern NUMBERS =
            Pattern.compile("[0-9零〇一二三四五六七八九十廿]{2,}|[零〇一二三四五六七八九]|(?<=第)十|十(?=[号中小院路级队站])");

    /** Typed for 〇, which keyboards hide. */
    private static final Pattern LETTER = Pattern.compile("(?<=[0-9一二三四五六七八九])o(?=[0-9一二三四五六七八九])");

    /** What any number is made of. */
    private static final String ALL = "0123456789零十廿" + CHINESE;

    private static final Pattern TENS = Pattern.compile("([一二三四五六七八九]?)([十廿])([一二三四五六七八九]?)");

    private Numerals() {}

    /** @param folded a name */
    static String digits(String folded) {
        if (!holdsAny(folded)) {
            return folded;
        }
        String circled = LETTER.matcher(folded).replaceAll("〇");
        return NUMBERS.matcher(circled).replaceAll(number -> number(number.group()));
    }

    /** Most names hold none, and a search takes a hundred names apart. */
    private static boolean holdsAny(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (ALL.indexOf(folded.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String number(String written) {
        Matcher tens = TENS.matcher(written);
        if (tens.matches()) {
            return tens(tens.toMatchResult());
        }
        StringBuilder digits = new StringBuilder();
        written.chars().forEach(numeral -> digits.append(digit(numeral)));
        return digits.toString();
    }

    private static String tens(MatchResult number) {
        String ten = number.group(2).equals("廿") ? "2" : number.group(1).isEmpty() ? "1" : number(number.group(1));
        return ten + (number.group(3).isEmpty() ? "0" : number(number.group(3)));
    }

    private static String digit(int numeral) {
        return switch (numeral) {
            case '零' -> "0";
            case '十' -> "10";
            case '廿' -> "20";
            default -> CHINESE.indexOf(numeral) < 0 ? Character.toString(numeral) : "" + CHINESE.indexOf(numeral);
        };
    }

    /** Whether nothing else means the same as a character. */
    public static boolean hasOneForm(int point) {
        return forms(point).size() == 1;
    }

    /** A character, and the numeral or digit that means the same. */
    public static List<String> forms(int point) {
        String itself = Character.toString(point);
        if (point >= '0' && point <= '9') {
            return List.of(itself, CHINESE.substring(point - '0', point - '0' + 1));
        }
        int digit = CHINESE.indexOf(point);
        return digit < 0 ? List.of(itself) : List.of(itself, Integer.toString(digit));
    }
}
