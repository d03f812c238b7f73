package opencredit.api.portal.form;

import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.Answers;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;

/** The authorities that a name being typed may become. */
public final class AuthorityNames {
    /** A browser completes names from this list; more would make the page longer than its content. */
    public static final int MOST = 200;

    private AuthorityNames() {}

    /**
     * Those that decided most.
     *
     * @param dataset whose; empty for all of them
     */
    public static List<String> ask(Pages pages, Reader reader, String dataset) {
        Map<String, String> query = Map.of("by", "authority", "dataset", dataset);
        Data answer =
                Answers.unlessUsedUp(() -> pages.answers().ask("/v1/statistics", reader, query), () -> Data.NOTHING);
        return answer.list("/groups").stream()
                .filter(group -> group.has("/value"))
                .map(group -> group.text("/value"))
                .limit(MOST)
                .toList();
    }

    /**
     * What the filter takes for the authority of a record: the name that the page shows; its code where the filter would
     * take the name for two.
     */
    public static String of(Data record) {
        String name = record.text("/authority/name");
        boolean isOne = Parameters.values(name).equals(List.of(name));
        return isOne || !record.has("/authority/code") ? name : record.text("/authority/code");
    }
}
