package opencredit.data.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of workbooks, in which each character beyond ASCII may stand as its number. */
public final class XmlCharacters {
    private static final Pattern NUMBERED = Pattern.compile("&#x([0-9a-f]{1,6});");

    private XmlCharacters() {}

    /** The text with these characters; what else is escaped stays so. */
    public static String read(String part) {
        return NUMBERED.matcher(part)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
