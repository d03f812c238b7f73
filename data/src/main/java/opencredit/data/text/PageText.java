package opencredit.data.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it: without tags of HTML and comments, with references, percent-coded bytes and escapes as the
 * characters that they stand for. Every character knows where it stands in the text. Names and numbers are looked for in
 * the text and in this copy of it.
 */
public final class PageText {
    /** Tags between which nothing is seen; any other tag parts what stands on its sides. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "!--");

    /** What they hold is not shown, or beside the text: readings above it. */
    private static final Set<String> HIDING = Set.of("style", "script", "template", "rt", "rtc", "title", "noscript");

    /** Set apart from what stands around them: notes, and what is struck out. */
    private static final Set<String> APART =
            Set.of("sup", "sub", "del", "s", "strike", "svg", "desc", "title", "small");

    /** What a copy shows may be markup again: {@code &amp;lt;br&amp;gt;}. */
    private static final int MOST_LAYERS = 8;

    /** In the place of every other tag. */
    private static final char PARTED = '|';

    private final StringBuilder shown;
    private int[] starts;
    private int[] ends;

    private final boolean dropsApart;
    private boolean hasApart;

    private PageText(int length, boolean dropsApart) {
        this.shown = new StringBuilder(length);
        this.starts = new int[length];
        this.ends = new int[length];
        this.dropsApart = dropsApart;
    }

    /** The copy, or null where it would be the text itself. */
    public static @Nullable PageText of(String text) {
        return mayDiffer(text) ? of(text, false) : null;
    }

    /**
     * The copy, what that shows where it is markup again, and so on, the last one last; and before each the same without
     * what is set apart. Empty where the text is shown as it is.
     */
    public static List<PageText> layers(String text) {
        List<PageText> layers = new ArrayList<>();
        String read = text;
        PageText last = null;
        for (PageText page = of(text); page != null && layers.size() < MOST_LAYERS; page = of(read)) {
            PageText bare = page.hasApart ? of(read, true) : null;
            if (bare != null) {
                layers.add(bare.above(last));
            }
            last = page.above(last);
            layers.add(last);
            read = last.shown();
        }
        return layers;
    }

    /** A cell as a reader sees it: its last layer, in usual characters; %E7%8E%8B is a name in code. */
    public static String read(String cell) {
        List<PageText> layers = layers(cell);
        return Folding.unified(
                layers.isEmpty() ? cell : layers.getLast().shown().strip());
    }

    /** The same with places in the text that the other is a copy of. */
    private PageText above(@Nullable PageText other) {
        for (int at = 0; other != null && at < shown.length(); at++) {
            starts[at] = other.starts[starts[at]];
            ends[at] = other.ends[ends[at] - 1];
        }
        return this;
    }

    private static @Nullable PageText of(String text, boolean dropsApart) {
        String narrow = Markup.narrow(text);
        PageText copy = new PageText(text.length(), dropsApart);
        boolean isOther = false;
        int at = 0;
        while (at < text.length()) {
            int after = copy.take(text, narrow, at);
            isOther |= after > at + 1;
            at = after;
        }
        return isOther ? copy : null;
    }

    /** In one pass: nearly every text has none of these signs. */
    private static boolean mayDiffer(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Markup.mayBegin(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Takes what stands at the place, and returns where that ends. */
    private int take(String text, String narrow, int at) {
        char first = narrow.charAt(at);
        if (first == '<' || first == '[') {
            int end = Tag.end(narrow, at);
            if (end > at) {
                return takeTag(narrow, at, end);
            }
        } else if (Markup.isSign(first)) {
            Escape escape = Escape.at(narrow, at);
            if (escape != null) {
                add(escape.character(), at, escape.end());
                return escape.end();
            }
        }
        add(text.charAt(at), at, at + 1);
        return at + 1;
    }

    private int takeTag(String text, int at, int end) {
        String name = Tag.name(text, at, end);
        boolean isApart = APART.contains(name) || Tag.isHidden(text, at, end);
        hasApart |= isApart;
        if (HIDING.contains(name) || isApart && dropsApart) {
            return text.charAt(at + 1) == '/' ? end : Tag.endOfElement(text, name, end);
        }
        if (!INLINE.contains(name)) {
            add(PARTED, at, end);
        }
        return end;
    }

    private void add(int character, int start, int end) {
        for (char each : Character.toChars(character)) {
            if (shown.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length + 2);
                ends = Arrays.copyOf(ends, 2 * ends.length + 2);
            }
            starts[shown.length()] = start;
            ends[shown.length()] = end;
            shown.append(each);
        }
    }

    public String shown() {
        return shown.toString();
    }

    /** Where the shown character begins in the text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the shown character ends in the text, exclusive. */
    public int end(int index) {
        return ends[index];
    }
}
