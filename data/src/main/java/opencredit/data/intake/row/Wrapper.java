package opencredit.data.intake.row;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters that programs put around a text so that a spreadsheet leaves it alone: {@code ="…"}, an apostrophe
 * before it, tabs and other control characters. The text inside is what was meant, in a header and in every column. Any
 * other cell that begins with an equals sign, a formula too, is a text like others.
 */
final class Wrapper {
    private static final String APOSTROPHES = "'\u2019\uff07";

    /** An apostrophe before an equals sign, within one more: nobody wraps deeper. */
    private static final int DEEPEST = 3;

    private Wrapper() {}

    /** The same list where no cell is wrapped, as nearly always. */
    static List<String> inner(List<String> cells) {
        List<String> changed = null;
        for (int at = 0; at < cells.size(); at++) {
            String cell = cells.get(at);
            String inner = inner(cell);
            if (!inner.equals(cell)) {
                changed = changed == null ? new ArrayList<>(cells) : changed;
                changed.set(at, inner);
            }
        }
        return changed == null ? cells : changed;
    }

    private static String inner(String cell) {
        String text = cell;
        for (int depth = 0; depth < DEEPEST; depth++) {
            String inner = unwrapped(text);
            if (inner.equals(text)) {
                return text;
            }
            text = inner;
        }
        return text;
    }

    private static String unwrapped(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isAround(cell.charAt(from))) {
            from++;
        }
        if (from == to || !isSign(cell.charAt(from))) {
            return cell;
        }
        while (to > from && isAround(cell.charAt(to - 1))) {
            to--;
        }
        String text = cell.substring(from, to);
        return text.charAt(0) == '=' ? formula(cell, text) : apostrophe(cell, text);
    }

    /** Of {@code ="a""b"} the text {@code a"b}; a quote inside that is not doubled ends the text and begins a formula. */
    private static String formula(String cell, String text) {
        int quote = 1;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        boolean isWrapper = quote + 1 < text.length() && text.charAt(quote) == '"' && text.endsWith("\"");
        if (!isWrapper) {
            return cell;
        }
        String inner = text.substring(quote + 1, text.length() - 1);
        return inner.replace("\"\"", "").indexOf('"') < 0 ? inner.replace("\"\"", "\"") : cell;
    }

    /** An apostrophe that is closed within the text quotes a part of it. */
    private static String apostrophe(String cell, String text) {
        String rest = text.substring(1);
        int next = 0;
        while (next < rest.length() && APOSTROPHES.indexOf(rest.charAt(next)) < 0) {
            next++;
        }
        boolean isOnly = next == rest.length();
        boolean isPair = next == rest.length() - 1;
        if (rest.isEmpty() || !isOnly && !isPair) {
            return cell;
        }
        return isOnly ? rest : rest.substring(0, next);
    }

    private static boolean isSign(char each) {
        return each == '=' || APOSTROPHES.indexOf(each) >= 0;
    }

    /** Nothing that a reader sees: space, controls, and what Unicode calls formatting. */
    private static boolean isAround(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || Character.isISOControl(each)
                || Character.getType(each) == Character.FORMAT;
    }
}
