package opencredit.data.store.publishers;

import java.util.TreeMap;

/** How records write one body's name. One thread. */
final class Spellings {
    private final TreeMap<Integer, Spelling> byNumber = new TreeMap<>();

    /** @param number rises with the time at which the spelling was first met */
    void add(int number, String name, long records) {
        byNumber.merge(number, new Spelling(name, records), (one, more) -> new Spelling(name, one.records() + records));
    }

    /** What most records write, the one met first among equals. */
    String usual() {
        Spelling usual = new Spelling("", 0);
        for (Spelling each : byNumber.values()) {
            usual = each.records() > usual.records() ? each : usual;
        }
        return usual.name();
    }

    private record Spelling(String name, long records) {}
}
