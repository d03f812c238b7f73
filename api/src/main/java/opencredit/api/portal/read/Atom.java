package opencredit.api.portal.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.frame.Pages;
import opencredit.api.portal.frame.Reader;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.api.portal.text.Xml;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.query.Paths;
import opencredit.data.dataset.reading.Datasets;

/**
 * {@code /changes.atom} and {@code /datasets/{dataset}/changes.atom}, RFC 4287. A feed's entry is a record at its newest
 * change and has the record's address as its id: so a withdrawal replaces, in every reader's copy, what the record was
 * called.
 */
final class Atom implements Feature {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String ENTRIES = "100";
    /** Looks further back: each goes through 50,000 entries, so that all are a million. */
    private static final int STEPS = 20;
    /** Of a feed without entries: RFC 4287 wants a time, and nothing happened yet. */
    private static final String NEVER = "1970-01-01T00:00:00.000Z";

    private final Pages pages;
    private final Datasets datasets;

    Atom(Pages pages, Datasets datasets) {
        this.pages = pages;
        this.datasets = datasets;
    }

    @Override
    public Response answer(Request request) {
        Reader reader = Reader.of(request);
        Parameters.read(reader.asks(reader.path()), List.of());
        String dataset = dataset(reader);
        Map<String, String> of = dataset.isEmpty() ? Map.of() : Map.of("dataset", dataset);
        Data answer = newest(reader, of);
        PageView view = pages.view(reader, "变更", "Changes");
        byte[] feed = Xml.document("feed", NAMESPACE, xml -> feed(xml, answer, dataset, view));
        return Response.of(Body.of(feed, "application/atom+xml; charset=utf-8"))
                .with("X-Robots-Tag", "noindex, noarchive")
                .with("Content-Language", view.tag());
    }

    /** The newest there are: a page of a quiet dataset is empty where others were loaded since, and goes on further back. */
    private Data newest(Reader reader, Map<String, String> of) {
        Map<String, String> query = ChangesPage.newest(of, ENTRIES);
        Data answer = pages.answers().ask("/v1/changes", reader, query);
        for (int step = 1; step < STEPS && !answer.has("/entries") && answer.number("/next") > 0; step++) {
            query.put("before", answer.text("/next"));
            answer = pages.answers().ask("/v1/changes", reader, query);
        }
        return answer;
    }

    /** The one in the path; empty for all. */
    private String dataset(Reader reader) {
        String id = reader.inPath().getOrDefault("dataset", "");
        if (!id.isEmpty() && datasets.find(id).isEmpty()) {
            throw Paths.unknown(id, ProblemType.UNKNOWN_DATASET);
        }
        return id;
    }

    private void feed(Xml xml, Data answer, String dataset, PageView view) throws XMLStreamException {
        Titles titles = new Titles(datasets, view.reader().language());
        String site = view.site().publicUrl();
        String self = site + view.to(view.reader().path());
        String page = site + view.to(dataset.isEmpty() ? "/changes" : "/changes?dataset=" + dataset);
        String of = dataset.isEmpty() ? "" : view.say("：", ": ") + titles.of(dataset);
        xml.language(view.tag());
        xml.text("id", self);
        xml.text("title", view.say(view.site().name()) + " · " + view.title() + of);
        xml.text("updated", answer.has("/entries") ? answer.text("/entries/0/at") : NEVER);
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
        xml.element("author", author -> author.text("name", view.say(view.site().name())));
        for (Data entry : newestOfEach(answer)) {
            xml.element("entry", each -> entry(each, entry, titles, view));
        }
    }

    /** Each record once. */
    private static Iterable<Data> newestOfEach(Data answer) {
        Map<String, Data> newest = new LinkedHashMap<>();
        answer.list("/entries").forEach(entry -> newest.putIfAbsent(entry.text("/record"), entry));
        return newest.values();
    }

    private static void entry(Xml xml, Data entry, Titles titles, PageView view) throws XMLStreamException {
        String address = view.site().publicUrl() + "/records/" + entry.text("/record");
        String reason = titles.code("reasons", entry.text("/reason"));
        String happened =
                titles.code("events", entry.text("/event")) + view.say("（", " (") + reason + view.say("）", ")");
        String dataset = titles.of(entry.text("/dataset"));
        String called = entry.has("/title") ? entry.text("/title") : dataset;
        xml.text("id", address);
        xml.text("title", entry.has("/subjectName") ? happened + view.say("：", ": ") + called : happened);
        xml.text("updated", entry.text("/at"));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
        xml.empty("category", "term", entry.text("/dataset"), "label", dataset);
        xml.text("summary", summary(entry, reason, dataset, view));
    }

    /** Of what is shown no more, the reason and nothing else. */
    private static String summary(Data entry, String reason, String dataset, PageView view) {
        return entry.has("/subjectName")
                ? dataset + view.say("，关于", ", about ") + entry.text("/subjectName")
                : view.say("原因：", "Reason: ") + reason;
    }
}
