package opencredit.api.portal.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import opencredit.api.http.Body;
import opencredit.api.portal.feeds.NewsFeed.News;
import opencredit.api.portal.text.Xml;

/** How a feed is written. */
enum FeedFormat {
    /** RFC 4287. */
    ATOM {
        @Override
        Body write(NewsFeed feed) {
            byte[] bytes = Xml.document("feed", "http://www.w3.org/2005/Atom", xml -> atom(xml, feed));
            return Body.of(bytes, "application/atom+xml; charset=utf-8");
        }
    },
    /** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
    JSON {
        @Override
        Body write(NewsFeed feed) {
            return Body.of(
                    json(feed).toString().getBytes(StandardCharsets.UTF_8), "application/feed+json; charset=utf-8");
        }
    };

    /** Of a feed without entries: RFC 4287 wants a time, and nothing happened yet. */
    private static final String NEVER = "1970-01-01T00:00:00.000Z";

    abstract Body write(NewsFeed feed);

    private static void atom(Xml xml, NewsFeed feed) throws XMLStreamException {
        xml.language(feed.language());
        xml.text("id", feed.self());
        xml.text("title", feed.title());
        xml.text(
                "updated",
                feed.news().isEmpty() ? NEVER : feed.news().getFirst().at());
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        xml.element("author", author -> author.text("name", feed.publisher()));
        for (News news : feed.news()) {
            xml.element("entry", entry -> atom(entry, news));
        }
    }

    private static void atom(Xml xml, News news) throws XMLStreamException {
        xml.text("id", news.address());
        xml.text("title", news.title());
        xml.text("updated", news.at());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", news.page());
        xml.empty("category", "term", news.dataset(), "label", news.datasetTitle());
    }

    private static ObjectNode json(NewsFeed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.page());
        json.put("feed_url", feed.self());
        json.put("language", feed.language());
        json.putArray("authors").addObject().put("name", feed.publisher());
        ArrayNode items = json.putArray("items");
        feed.news().forEach(news -> json(items.addObject(), news));
        return json;
    }

    /** The standard wants a content, and the title is all that is told; members of others begin with an underscore. */
    private static void json(ObjectNode item, News news) {
        item.put("id", news.address());
        item.put("url", news.page());
        item.put("title", news.title());
        item.put("content_text", news.title());
        item.put("date_modified", news.at());
        item.putArray("tags").add(news.datasetTitle());
        item.putObject("_opencredit").put("dataset", news.dataset()).put("event", news.event());
    }
}
