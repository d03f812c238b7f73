package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What changed, as a page and as feeds; and what search engines are told. */
class ChangesPagesTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant SHOWN = Instant.parse("2029-01-01T16:00:00Z");

    private final TestService service = TestService.shared();
    private final ContractClient client = service.client();

    private ContractAnswer zh(String path, String... headers) {
        List<String> all = new ArrayList<>(List.of("Accept-Language", "zh", "Accept", "text/html"));
        all.addAll(List.of(headers));
        return client.send("GET", path, all.toArray(String[]::new));
    }

    @Test
    void newestFirstWithReasonsAndAWayToOlderOnes() {
        String stays = service.publish(Fictional.penalty(7401, SHOWN, "生产第七千四百零一号建材"));
        String goes = service.publish(Fictional.penalty(7402, SHOWN, "生产第七千四百零二号建材"));
        service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
        String page = zh("/changes").text();
        assertThat(page).contains("生产第七千四百零一号建材", "/records/" + stays, "首次公示", "撤下", "信用修复");
        assertThat(page).doesNotContain("生产第七千四百零二号建材", "/records/" + goes);
        assertThat(page.indexOf("信用修复")).isLessThan(page.indexOf("生产第七千四百零一号建材"));
        assertThat(page).contains("/changes?before=", "更早的变更");
        assertThat(zh("/changes?before=3&dataset=penalties").text())
                .contains("账本第 2 条", "账本第 1 条", "最新的变更")
                .doesNotContain("账本第 3 条", "更早的变更");
        assertThat(zh("/changes?dataset=licences").text()).doesNotContain("生产第七千四百零一号建材");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String query : List.of("before=x", "dataset=nosuch", "after=1", "sort=seq")) {
            assertThat(zh("/changes?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(zh("/changes.atom?limit=3").status()).isEqualTo(400);
        assertThat(zh("/datasets/nosuch/changes.atom").status()).isEqualTo(404);
    }

    @Test
    void feedIsAtomAndAWithdrawalReplacesWhatTheRecordWasCalled() throws Exception {
        String stays = service.publish(Fictional.penalty(7501, SHOWN, "生产<第七千五百零一号>&建材"));
        String goes = service.publish(Fictional.penalty(7502, SHOWN, "生产第七千五百零二号建材"));
        String before = entry(feed("/changes.atom"), goes);
        service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
        Element feed = feed("/changes.atom");
        assertThat(before).contains("生产第七千五百零二号建材", Fictional.subjectName(7502));
        assertThat(entry(feed, goes)).contains("撤下（信用修复）").doesNotContain("生产第七千五百零二号建材", Fictional.subjectName(7502));
        assertThat(entry(feed, stays)).contains("生产<第七千五百零一号>&建材");
        assertThat(texts(feed, "id")).doesNotHaveDuplicates().allMatch(id -> id.startsWith("http://localhost/"));
        texts(feed, "updated").forEach(Instant::parse);
        assertThat(texts(feed, "updated").getFirst())
                .isEqualTo(texts(feed, "updated").get(1));
        assertThat(attributes(feed, "link", "href")).allMatch(link -> link.startsWith("http://localhost/"));
        assertThat(attributes(feed, "link", "rel")).contains("self");
    }

    @Test
    void feedOfOneDatasetHasOnlyItsChangesAndAnEntityTag() throws Exception {
        Element feed = feed("/datasets/licences/changes.atom");
        assertThat(attributes(feed, "category", "term")).isNotEmpty().containsOnly("licences");
        ContractAnswer english = client.send("GET", "/datasets/licences/changes.atom?lang=en");
        assertThat(english.text()).contains("xml:lang=\"en\"", "First publication");
        ContractAnswer again =
                client.send("GET", "/datasets/licences/changes.atom?lang=en", "If-None-Match", english.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void searchEnginesAreToldOfDatasetsAndNeverOfRecords() throws Exception {
        ContractAnswer map = client.send("GET", "/sitemap.xml");
        assertThat(map.contentType()).isEqualTo("application/xml");
        NodeList places = root(map).getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        assertThat(IntStream.range(0, places.getLength())
                        .mapToObj(i -> places.item(i).getTextContent()))
                .contains("http://localhost/about", "http://localhost/datasets/penalties")
                .allMatch(place -> place.startsWith("http://localhost/"))
                .noneMatch(place -> place.matches(".*/(records|subjects|search|changes)\\b.*"));
        assertThat(client.send("GET", "/robots.txt").text()).contains("\nSitemap: http://localhost/sitemap.xml\n");
    }

    private Element feed(String path) throws Exception {
        ContractAnswer feed = zh(path);
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.contentType()).isEqualTo("application/atom+xml");
        return root(feed);
    }

    private static Element root(ContractAnswer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.response().body()))
                .getDocumentElement();
    }

    private static List<Element> elements(Element feed, String name) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<String> texts(Element feed, String name) {
        return elements(feed, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Element feed, String name, String attribute) {
        return elements(feed, name).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static String entry(Element feed, String record) {
        return elements(feed, "entry").stream()
                .map(Element::getTextContent)
                .filter(text -> text.contains(record))
                .findFirst()
                .orElseThrow();
    }
}
