package opencredit.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.NumericType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opencredit.data.Cases;
import opencredit.data.people.number.PersonalNumbers;
import org.junit.jupiter.api.Test;

/**
 * Numbers of people in every way in which Unicode can write them, from its own tables: no tokens of a scrubbed text fold
 * to one. All are invented.
 */
class NumbersInTokensTest {
    private static final String IDENTITY = "371302198803070011";
    private static final String WITH_X = "37130219880307002";

    /** Number, and where its groups are parted. */
    private static final List<List<String>> NUMBERS = List.of(
            List.of("371302", "19880307", "0011"),
            List.of("371302", "1988", "0307", "0011"),
            List.of("139", "5390", "1234"),
            List.of("139", "53901234"),
            List.of("0539", "8312345"),
            List.of("010", "62751234"),
            List.of("6228", "4804", "5012", "3456", "789"),
            List.of("3714", "496353", "98431"));

    private final List<String> outside = new ArrayList<>();
    private int ways;

    @Test
    void everyCharacterOfADigit() {
        eachCharacter(NumbersInTokensTest::isDigit).forEach(digit -> {
            String plain = String.valueOf(UCharacter.getNumericValue(digit));
            for (List<String> number : NUMBERS) {
                String whole = String.join("", number);
                tryWay(whole.replace(plain, Character.toString(digit)), whole);
            }
        });
        assertNoneOutside("digits");
    }

    @Test
    void everyCharacterOfSeveralDigits() {
        eachCharacter(character -> folded(character).matches("[0-9]{2,3}")).forEach(character -> {
            String digits = folded(character);
            String identity = "37130219880307" + (digits + "001").substring(0, 3);
            tryWay(identity.replace(digits, Character.toString(character)) + "X", identity);
            String mobile = "139539" + (digits + "12345").substring(0, 5);
            tryWay(mobile.replace(digits, Character.toString(character)), mobile);
        });
        assertNoneOutside("characters of several digits");
    }

    @Test
    void everythingUnseenBetweenDigits() {
        eachCharacter(NumbersInTokensTest::isUnseen).forEach(unseen -> {
            for (List<String> number : NUMBERS) {
                String whole = String.join("", number);
                tryWay(String.join(Character.toString(unseen), whole.split("")), whole);
                tryWay(String.join(Character.toString(unseen).repeat(3), number), whole);
            }
        });
        assertNoneOutside("ignorable and combining characters");
    }

    @Test
    void everySeparatorBetweenGroups() {
        eachCharacter(NumbersInTokensTest::isSeparator).forEach(separator -> {
            for (List<String> number : NUMBERS) {
                String whole = String.join("", number);
                tryWay(String.join(Character.toString(separator), number), whole);
                tryWay("（" + String.join(Character.toString(separator) + ' ', number) + "）", whole);
                tryWay(String.join(Character.toString(separator), whole.split("")), whole);
            }
        });
        assertNoneOutside("punctuation, symbols and spaces");
    }

    @Test
    void everyCharacterThatLooksLikeAnX() {
        SpoofChecker table = new SpoofChecker.Builder().build();
        List<String> looks = List.of(table.getSkeleton("X"), table.getSkeleton("x"), table.getSkeleton("×"));
        eachCharacter(character -> looks.contains(table.getSkeleton(Character.toString(character))))
                .forEach(x -> {
                    tryWay(WITH_X + Character.toString(x), WITH_X);
                    tryWay("371302 19880307 002 " + Character.toString(x), WITH_X);
                    tryWay("证号：" + WITH_X + Character.toString(x) + "，住址", WITH_X);
                    assertThat(PersonalNumbers.holdsIdentityNumber(WITH_X + Character.toString(x)))
                            .isTrue();
                });
        assertNoneOutside("characters that look like an X");
    }

    @Test
    void anyCharacterThatIsNoDigitEndsSeventeenDigits() {
        eachCharacter(character -> UCharacter.getIntPropertyValue(character, UProperty.NUMERIC_TYPE) == NumericType.NONE
                        && !folded(character).matches("[0-9〇].*"))
                .forEach(end -> tryWay(WITH_X + Character.toString(end), WITH_X));
        assertNoneOutside("characters behind 17 digits");
    }

    /** Digits drawn in any way, parted by anything unseen, in usual groups, beside usual words. */
    @Test
    void mixedWays() {
        List<Integer> digits =
                eachCharacter(NumbersInTokensTest::isDigit).boxed().toList();
        List<Integer> unseen =
                eachCharacter(NumbersInTokensTest::isUnseen).boxed().toList();
        List<String> before = List.of("", "当事人", "身份证号：", "电话", "2026-05-20，", "（");
        List<String> after = List.of("", "。", "）", "，住址不详", "\n", "；罚款20000元");
        List<String> gaps = List.of("", "-", " ", "\u3000", "—", ")", "\n");
        Cases.check(
                "numbers mixed of digits, ignorables and gaps",
                random -> {
                    List<String> number = Cases.pick(random, NUMBERS);
                    String gap = Cases.pick(random, gaps);
                    String written = String.join(gap, number)
                            .codePoints()
                            .mapToObj(each -> drawn(random, digits, each)
                                    + (random.nextInt(4) == 0 ? Character.toString(Cases.pick(random, unseen)) : ""))
                            .collect(Collectors.joining());
                    return List.of(
                            Cases.pick(random, before) + written + Cases.pick(random, after), String.join("", number));
                },
                way -> tryWay(way.getFirst(), way.getLast()));
        assertNoneOutside("mixed digits, ignorables and gaps");
    }

    private static String drawn(Random random, List<Integer> digits, int character) {
        if (character < '0' || character > '9' || random.nextBoolean()) {
            return Character.toString(character);
        }
        List<Integer> same = digits.stream()
                .filter(each -> UCharacter.getNumericValue(each) == character - '0')
                .toList();
        return Character.toString(Cases.pick(random, same));
    }

    private void tryWay(String written, String number) {
        ways++;
        String scrubbed = PersonalNumbers.scrub("甲" + written + "乙");
        boolean isOutside = digits(Tokens.key(scrubbed)).contains(number)
                || digits(joined(Tokens.pairs(List.of(scrubbed)))).contains(number);
        if (isOutside) {
            outside.add("U+%04X %s"
                    .formatted(
                            written.codePoints()
                                    .filter(each -> each > '9' || each < '0')
                                    .findFirst()
                                    .orElse(0),
                            number));
        }
    }

    private void assertNoneOutside(String kind) {
        System.out.printf("%,d ways of writing numbers with %s, %d outside%n", ways, kind, outside.size());
        assertThat(outside).isEmpty();
        assertThat(ways).isPositive();
    }

    /** The characters that pairs of characters overlap in. */
    private static String joined(String pairs) {
        StringBuilder joined = new StringBuilder();
        boolean isOpen = false;
        for (String pair : pairs.split(" ")) {
            int[] points = pair.codePoints().toArray();
            boolean isPair = points.length == 2;
            if (isPair && !isOpen) {
                joined.appendCodePoint(points[0]);
            }
            if (isPair) {
                joined.appendCodePoint(points[1]);
            }
            isOpen = isPair;
        }
        return joined.toString();
    }

    private static String digits(String tokens) {
        StringBuilder digits = new StringBuilder();
        tokens.codePoints()
                .forEach(point -> digits.appendCodePoint(
                        isDigit(point) ? '0' + UCharacter.getNumericValue(point) : point == '〇' ? '0' : point));
        return digits.toString();
    }

    private static String folded(int character) {
        return Tokens.key(Character.toString(character));
    }

    private static IntStream eachCharacter(IntPredicate is) {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(character -> character < 0xD800 || character > 0xDFFF)
                .filter(is);
    }

    private static boolean isDigit(int character) {
        int type = UCharacter.getIntPropertyValue(character, UProperty.NUMERIC_TYPE);
        return type == NumericType.DECIMAL || type == NumericType.DIGIT;
    }

    private static boolean isUnseen(int character) {
        boolean isMark = switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
        boolean isIgnorable = UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        return isMark || isIgnorable || character == 0x2800;
    }

    /** Punctuation, symbols, spaces and controls that become no letter and no digit. */
    private static boolean isSeparator(int character) {
        boolean isOfKind = switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
        return isOfKind && folded(character).isEmpty();
    }
}
