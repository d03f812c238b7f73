package opencredit.api.portal.bodies;

import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;

/** One side of a comparison. */
public record Compared(Data publisher, Data archive) {

    static Compared of(Data publisher, Pages pages, Reader reader) {
        return new Compared(publisher, archive(publisher, pages, reader));
    }

    /** What the credit archive says of a publisher; nothing where it has none. */
    static Data archive(Data publisher, Pages pages, Reader reader) {
        if (!publisher.has("/code")) {
            return Data.NOTHING;
        }
        Data archive = pages.answers().find("/v1/subjects/{code}", reader, Map.of("code", publisher.text("/code")));
        return archive == null ? Data.NOTHING : archive;
    }

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
        return "/authorities/" + QueryStrings.encode(key(publisher));
    }
}
