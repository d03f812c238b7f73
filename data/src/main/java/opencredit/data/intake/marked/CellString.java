package opencredit.data.intake.marked;

import java.util.regex.Pattern;

/** A text as a cell may hold it. */
final class CellString {
    /** 32,767 in Excel. */
    private static final int LONGEST = 32_000;

    private static final String CUT = "……（内容过长，其余未写入本文件）";

    /** Programs read {@code _x0041_} as the letter A (ECMA-376 part 1, 22.4.2.4), so that it would hide what it stands for. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellString() {}

    static String of(String text) {
        String plain = ESCAPED.matcher(text).replaceAll("_x005F_");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end) + CUT;
    }
}
