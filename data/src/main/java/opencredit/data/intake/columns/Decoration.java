package opencredit.data.intake.columns;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The additions of templates around the name of a column: a number before it, hints how to fill it in, the name in
 * another language. A bracket that says something else stays, for it may tell columns apart; a unit always stays.
 */
final class Decoration {
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^\\s*\\(?[0-9]{1,2}[.)、]\\s*(?=\\p{IsHan})");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[【〔]([^()\\[\\]【】〔〕]*)[)\\]】〕]");
    private static final Pattern BEHIND = Pattern.compile("[,;:。、\\s]+");

    private static final Pattern HINT =
            Pattern.compile("必填|选填|必选|可选|可空|为空|非空|如有|若有|填(写|报)(?!单位|人|时间|日期|机关|部门)|填无|格式|例如|比如|样例|示例"
                    + "|^例|^如[:0-9]|保留|小数|精确|数字|数值|文本|字符|日期型|[0-9]位|一致|YYYY|^请[填选按勿输参]|必须|不得|不超过|以内"
                    + "|逗号|分号|隔开|分隔|多个|下拉|代码表|字典|^注(:|$)|^说明(:|$)|下同|同上");

    /** The first word of a hint without brackets is of it: the name before it has words of its own. */
    private static final Pattern BEGINS =
            Pattern.compile("(单位|计量单位|人民币|[万亿]?元|%|[^,;:。、\\s]*(" + HINT.pattern() + "))");

    private static final Pattern UNIT = Pattern.compile("(单位|计量单位)?(人民币)?([万亿]?元|%)");
    private static final Pattern MONEY =
            Pattern.compile("元|[￥¥$€]|YUAN|RMB|CNY|USD|EUR|HKD|JPY|10K|THOUSAND|MILLION", Pattern.CASE_INSENSITIVE);

    private Decoration() {}

    /** The cell, and what is left of it step by step; the same text may come more than once. */
    static Stream<String> bare(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String plain = withoutHints(NUMBER_BEFORE.matcher(text).replaceFirst(""));
        return Stream.concat(Stream.of(cell, plain), Translation.chinese(plain).map(Decoration::withoutHints).stream());
    }

    /** Whether it says in what an amount is stated. */
    static boolean saysMoney(String text) {
        return MONEY.matcher(text).find();
    }

    private static String withoutHints(String text) {
        String open = BRACKETED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(bracket(found)));
        Matcher space = BEHIND.matcher(open);
        while (space.find()) {
            String rest = open.substring(space.end());
            Optional<String> kept =
                    space.start() > 0 && BEGINS.matcher(rest).lookingAt() ? hint(rest) : Optional.empty();
            if (kept.isPresent()) {
                return open.substring(0, space.start()) + kept.get();
            }
        }
        return open;
    }

    private static String bracket(MatchResult found) {
        return hint(found.group(1)).orElse(found.group());
    }

    /** The rest of a hint: its unit or nothing; empty if the text is no hint. */
    private static Optional<String> hint(String text) {
        List<String> parts = BEHIND.splitAsStream(text.strip())
                .filter(part -> !part.isEmpty())
                .toList();
        for (String part : parts) {
            Matcher unit = UNIT.matcher(part);
            if (unit.matches()) {
                return Optional.of("(" + unit.group(3) + ")");
            }
        }
        boolean isHint = HINT.matcher(text.strip()).find() && !saysMoney(text);
        return isHint ? Optional.of("") : Optional.empty();
    }
}
