package opencredit.api.portal.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.portal.text.Titles;

/**
 * A feed before it is written.
 *
 * @param language of its words, RFC 5646
 * @param publisher who speaks
 * @param self its own address
 * @param page the page that shows the same
 * @param news newest first, of each record its newest
 */
record NewsFeed(String language, String publisher, String title, String self, String page, List<News> news) {

    /**
     * Something that happened.
     *
     * @param address of the record, which is its id too: a later entry replaces an older one in every reader
     * @param page where people look at the record, in their language
     * @param at RFC 3339, UTC
     */
    record News(
            String address, String page, String event, String dataset, String datasetTitle, String title, String at) {}

    /**
     * The feed of these entries, at the address that was asked for.
     *
     * @param page the page that shows the same, with its query
     */
    static NewsFeed of(PageView view, String page, Titles titles, List<Data> entries) {
        Reader reader = view.reader();
        String site = view.site().publicUrl();
        String self = QueryStrings.at(reader.path(), QueryStrings.of(reader.parameters()));
        return new NewsFeed(
                view.tag(),
                view.say(view.site().name()),
                view.say(view.site().name()) + " · " + view.title(),
                site + inLanguage(self, reader),
                site + inLanguage(page, reader),
                newestOfEach(entries, site, titles, view));
    }

    private static String inLanguage(String path, Reader reader) {
        return QueryStrings.at(
                path, QueryStrings.of(Map.of("lang", reader.kept().getOrDefault("lang", ""))));
    }

    private static List<News> newestOfEach(List<Data> entries, String site, Titles titles, PageView view) {
        Map<String, News> newest = new LinkedHashMap<>();
        for (Data entry : entries) {
            String address = site + "/records/" + entry.text("/record");
            newest.computeIfAbsent(address, unseen -> news(address, entry, titles, view));
        }
        return List.copyOf(newest.values());
    }

    private static News news(String address, Data entry, Titles titles, PageView view) {
        String dataset = entry.text("/dataset");
        String event = titles.code("events", entry.text("/event"));
        return new News(
                address,
                inLanguage(address, view.reader()),
                entry.text("/event"),
                dataset,
                titles.of(dataset),
                event + view.say("：", ": ") + titles.of(dataset),
                entry.text("/at"));
    }
}
