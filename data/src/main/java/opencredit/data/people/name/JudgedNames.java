package opencredit.data.people.name;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The names of public bodies in the rows of one file, each judged once. A few dozen bodies stand in all of them, and to
 * judge one name takes longer than all else in a row: so each is judged once. Forgotten with the file, for some are
 * names of people. One thread.
 */
public final class JudgedNames {
    /** More than a file has of bodies, and of what else stands in their columns not too much for the heap. */
    private static final int MOST = 1_000;

    /** In characters; a longer cell is no name, and is judged each time. */
    private static final int LONGEST = 100;

    private final Map<String, BodyName> judged = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    /** As {@link BodyName#of}. */
    public BodyName of(String cell) {
        return remembered(judged, cell, BodyName::of);
    }

    /** As {@link BodyName#shown}. */
    public String shown(String cell) {
        return remembered(shown, cell, BodyName::shown);
    }

    private static <T> T remembered(Map<String, T> answers, String cell, Function<String, T> judge) {
        if (cell.length() > LONGEST) {
            return judge.apply(cell);
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(cell, judge);
    }
}
