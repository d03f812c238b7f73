package opencredit.api.portal.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;

/**
 * {@code /changes.atom} and {@code /changes.json}: the ledger's newest entries. Of all, of a dataset or of an event a
 * withdrawal is an entry; narrowed to a subject, an authority or a document number the feed tells only of what is shown.
 */
final class ChangesFeed implements FeedSource {
    private static final List<String> ALLOWED = List.of("dataset", "event", "subject", "authority", "number");

    private static final String ENTRIES = "100";
    /** Looks further back: each goes through 50,000 entries, so that all are a million. */
    private static final int STEPS = 20;

    private final Pages pages;
    private final Datasets datasets;

    ChangesFeed(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public NewsFeed read(Reader reader, FeedFormat format) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        Data answer = newest(reader);
        Titles titles = new Titles(datasets, reader.language());
        String dataset = reader.parameter("dataset");
        String of = dataset.isEmpty() ? "" : titles.of(dataset);
        PageView view = of.isEmpty()
                ? pages.view(reader, "变更", "Changes")
                : pages.view(reader, "变更：" + of, "Changes: " + of);
        return NewsFeed.of(view, format, "/changes", titles, answer.list("/entries"));
    }

    /** The newest there are: a page of a quiet dataset is empty where others were loaded since, and goes on further back. */
    private Data newest(Reader reader) {
        SequencedMap<String, String> query = new LinkedHashMap<>(reader.parameters());
        query.put("sort", "-seq");
        query.put("limit", ENTRIES);
        Data answer = pages.answers().ask("/v1/changes", reader, query);
        for (int step = 1; step < STEPS && !answer.has("/entries") && answer.number("/next") > 0; step++) {
            query.put("before", answer.text("/next"));
            answer = pages.answers().ask("/v1/changes", reader, query);
        }
        return answer;
    }
}
