package opencredit.search.elasticsearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.search.document.IndexFields;

/**
 * The names of a register's indexes: {@code opencredit-records-FORM-N}. Readers ask the alias without N; each is
 * written under an alias of its own, which goes with it: written under its name, one that was dropped would come back.
 *
 * @param prefix all of a register's indexes begin with it
 */
record IndexNames(String prefix) {

    static final IndexNames USUAL = new IndexNames("opencredit-records");

    private static final Pattern NUMBERED = Pattern.compile("-(\\d+)-\\d+");

    /** What readers ask. */
    String alias() {
        return prefix + '-' + IndexFields.FORM;
    }

    String index(long number) {
        return alias() + '-' + number;
    }

    /** What an index is written under. */
    static String written(String index) {
        return "written-" + index;
    }

    String all() {
        return prefix + "-*";
    }

    /** Whether an index was made by this program or an older one; a newer one's is not ours to touch. */
    boolean isOurs(String index) {
        Matcher numbers = NUMBERED.matcher(index.startsWith(prefix) ? index.substring(prefix.length()) : "");
        return numbers.matches() && Long.parseLong(numbers.group(1)) <= Long.parseLong(IndexFields.FORM);
    }
}
