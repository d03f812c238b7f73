package opencredit.search;

import java.util.List;
import java.util.UUID;

/** What tests of one engine write and find; those of every engine have {@link AskedIndex}. */
public final class WrittenRecords {

    private WrittenRecords() {}

    public static UUID id(int number) {
        return Draft.of(number, "").id();
    }

    public static SearchDocument document(int number, String name, String code) {
        return Draft.of(number, name).code(code).document();
    }

    public static List<UUID> found(SearchIndex index, String text) {
        return new AskedIndex(index).ids(text);
    }

    public static List<String> suggested(SearchIndex index, String typed) {
        return new AskedIndex(index).suggested(typed);
    }
}
