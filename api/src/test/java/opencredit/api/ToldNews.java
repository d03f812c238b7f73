package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An entry of a feed as a reader has it, and how feeds are read.
 *
 * @param tags the dataset by its title and by its id
 */
record ToldNews(String id, String title, String at, String link, List<String> tags) {
    /** Of a feed in both formats, which tell the same. */
    static List<ToldNews> told(ContractClient client, String path) {
        List<ToldNews> atom = atom(sent(client, path, ".atom", "application/atom+xml"));
        List<ToldNews> json = json(sent(client, path, ".json", "application/feed+json"));
        assertThat(json).as(path).isEqualTo(atom);
        return atom;
    }

    static ContractAnswer sent(ContractClient client, String path, String suffix, String type) {
        int at = path.indexOf('?');
        String asked = at < 0 ? path + suffix : path.substring(0, at) + suffix + path.substring(at);
        ContractAnswer answer = client.send("GET", asked, "Accept-Language", "zh");
        assertThat(answer.status()).as(asked).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(type);
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex, noarchive");
        return answer;
    }

    private static List<ToldNews> atom(ContractAnswer answer) {
        List<ToldNews> entries = new ArrayList<>();
        for (Element entry : elements(root(answer), "entry")) {
            assertThat(children(entry)).containsExactly("id", "title", "updated", "link", "category");
            Element category = elements(entry, "category").getFirst();
            entries.add(new ToldNews(
                    text(entry, "id"),
                    text(entry, "title"),
                    text(entry, "updated"),
                    elements(entry, "link").getFirst().getAttribute("href"),
                    List.of(category.getAttribute("label"), category.getAttribute("term"))));
        }
        return entries;
    }

    private static List<ToldNews> json(ContractAnswer answer) {
        JsonNode feed = answer.json();
        assertThat(feed.path("version").textValue()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("authors").findValuesAsText("name")).containsExactly("临沂市信用公示");
        List<ToldNews> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            assertThat(item.properties().stream().map(Map.Entry::getKey))
                    .containsExactly("id", "url", "title", "content_text", "date_modified", "tags", "_opencredit");
            assertThat(item.path("content_text")).isEqualTo(item.path("title"));
            entries.add(new ToldNews(
                    item.path("id").textValue(),
                    item.path("title").textValue(),
                    item.path("date_modified").textValue(),
                    item.path("url").textValue(),
                    List.of(
                            item.at("/tags/0").textValue(),
                            item.at("/_opencredit/dataset").textValue())));
        }
        return entries;
    }

    static Element root(ContractAnswer answer) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.response().body()))
                    .getDocumentElement();
        } catch (Exception notXml) {
            throw new AssertionError(answer.text(), notXml);
        }
    }

    static List<Element> elements(Element in, String name) {
        return nodes(in.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name));
    }

    private static List<Element> nodes(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<String> children(Element in) {
        return nodes(in.getChildNodes()).stream().map(Element::getLocalName).toList();
    }

    static String text(Element in, String name) {
        return elements(in, name).getFirst().getTextContent();
    }
}
