package opencredit.api.portal.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.text.Bilingual;

/**
 * {@code /changes.atom} and {@code /changes.json}: the ledger's newest entries. Of all, of a dataset or of an event a
 * withdrawal is an entry; narrowed to a subject, an authority or a document number the feed tells only of what is shown.
 */
final class ChangesFeed implements FeedSource {
    /** What makes the feed one of what is shown. */
    private static final List<String> OF_SHOWN = List.of("subject", "authority", "number");

    private static final List<String> ALLOWED =
            Stream.concat(Stream.of("dataset", "event"), OF_SHOWN.stream()).toList();

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
    public NewsFeed read(Reader reader) {
        Parameters.read(reader.asks(reader.path()), ALLOWED);
        Titles titles = new Titles(datasets, reader.language());
        FeedQuestion question = new FeedQuestion(reader, titles);
        question.check();
        Data answer = newest(reader);
        PageView view = pages.view(reader, question.title(new Bilingual("变更", "Changes")));
        return NewsFeed.of(view, page(reader), titles, answer.list("/entries"));
    }

    /** Where people look at the same: of one subject, authority or number its own page, and of several the changes. */
    private static String page(Reader reader) {
        String dataset = reader.parameter("dataset");
        if (isOne(reader, "subject")) {
            return "/subjects/" + QueryStrings.encode(reader.parameter("subject"));
        }
        if (!dataset.isEmpty() && isNarrowed(reader)) {
            return some(reader, "/datasets/" + QueryStrings.encode(dataset) + "/records", OF_SHOWN);
        }
        if (isOne(reader, "authority")) {
            return "/authorities/" + QueryStrings.encode(reader.parameter("authority"));
        }
        if (isOne(reader, "number")) {
            return "/search?q=" + QueryStrings.encode(reader.parameter("number"));
        }
        return some(reader, "/changes", List.of("dataset", "event"));
    }

    private static boolean isNarrowed(Reader reader) {
        return OF_SHOWN.stream().anyMatch(name -> !reader.parameter(name).isEmpty());
    }

    private static boolean isOne(Reader reader, String name) {
        return Parameters.values(reader.parameter(name)).size() == 1;
    }

    /** A page with those of the parameters that it takes. */
    private static String some(Reader reader, String page, List<String> names) {
        SequencedMap<String, String> asked = new LinkedHashMap<>();
        names.forEach(name -> asked.put(name, reader.parameter(name)));
        return QueryStrings.at(page, QueryStrings.of(asked));
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
