package opencredit.api.portal.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;

/** {@code /search.atom} and {@code /search.json}: what a search finds that is shown now. */
final class SearchFeed implements FeedSource {
    private static final List<String> ALLOWED =
            Stream.concat(Filters.NAMES.stream(), Stream.of("q", "dataset")).toList();

    private static final String ENTRIES = "100";

    private final Pages pages;
    private final Datasets datasets;

    SearchFeed(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public NewsFeed read(Reader reader) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        Titles titles = new Titles(datasets, reader.language());
        FeedQuestion question = new FeedQuestion(reader, titles);
        question.check();
        SequencedMap<String, String> query = new LinkedHashMap<>(reader.parameters());
        query.put("limit", ENTRIES);
        Data answer = pages.answers().ask("/v1/search/changes", reader, query);
        return NewsFeed.of(
                pages.view(reader, question.title(new Bilingual("查询", "Search"))),
                QueryStrings.at("/search", QueryStrings.of(reader.parameters())),
                titles,
                answer.list("/entries"));
    }
}
