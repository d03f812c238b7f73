package opencredit.data.store.publishers;

import java.util.TreeMap;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** How records write one body's name. One thread. */
final class Spellings {
    /** Before a row's own number it stands for a name that no record bears any more; a view may count one still. */
    private static final String FORGOTTEN = "#";

    private final TreeMap<Integer, Spelling> byNumber = new TreeMap<>();

    /**
     * @param number rises with the time at which the spelling was first met
     * @param records shown with it; none are no reason to say it
     */
    void add(int number, String name, long records) {
        long naming = name.equals(FORGOTTEN + number) ? 0 : records;
        byNumber.merge(number, new Spelling(name, naming), (one, more) -> new Spelling(name, one.records() + naming));
    }

    /**
     * The spelling of most shown records, and among equals the first one met. A public body of whom no record is shown
     * is called by its code. Null of whom nothing may be said: who has no such code may be anybody.
     */
    @Nullable
    String name(@Nullable String code) {
        Spelling usual = new Spelling("", 0);
        for (Spelling each : byNumber.values()) {
            usual = each.records() > usual.records() ? each : usual;
        }
        if (usual.records() > 0) {
            return usual.name();
        }
        return code != null && CreditCode.isOfPublicBody(code) ? code : null;
    }

    private record Spelling(String name, long records) {}
}
