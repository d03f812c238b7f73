package opencredit.api.portal.numbers;

import java.util.List;
import opencredit.api.portal.Data;
import opencredit.api.portal.Reader;

/** One side of a comparison. */
public record Compared(Data publisher, Data archive) {

    /** Records in a section of its archive. */
    public long section(String section) {
        return archive.list("/sections").stream()
                .filter(each -> each.text("/section").equals(section))
                .mapToLong(each -> each.number("/count"))
                .sum();
    }

    /** The states of a section's records. */
    public List<Data> states(String section) {
        return archive.list("/sections").stream()
                .filter(each -> each.text("/section").equals(section))
                .flatMap(each -> each.list("/states").stream())
                .toList();
    }

    /** What a publisher is asked for by: its code, or its name where it has none. */
    public static String key(Data publisher) {
        return publisher.has("/code") ? publisher.text("/code") : publisher.text("/name");
    }

    /** Its page. */
    public static String address(Data publisher) {
        return "/authorities/" + Reader.encode(key(publisher));
    }
}
