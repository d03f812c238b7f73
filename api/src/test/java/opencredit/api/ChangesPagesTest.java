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

/** What changed, line by line; and what search engines are told. */
class ChangesPagesTest {
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
        String page = zh("/changes/entries").text();
        assertThat(page).contains("生产第七千四百零一号建材", "/records/" + stays, "首次公示", "撤下", "信用修复");
        assertThat(page).doesNotContain("生产第七千四百零二号建材", "/records/" + goes);
        assertThat(page.indexOf("信用修复")).isLessThan(page.indexOf("生产第七千四百零一号建材"));
        assertThat(page).contains("/changes/entries?before=", "更早的变更");
        assertThat(zh("/changes/entries?before=3&dataset=penalties").text())
                .contains("账本第 2 条", "账本第 1 条", "最新的变更")
                .doesNotContain("账本第 3 条", "更早的变更");
        assertThat(zh("/changes/entries?dataset=licences").text()).doesNotContain("生产第七千四百零一号建材");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String query : List.of("before=x", "dataset=nosuch", "after=1", "sort=seq")) {
            assertThat(zh("/changes/entries?" + query).status()).as(query).isEqualTo(400);
        }
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

    private static Element root(ContractAnswer answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.response().body()))
                .getDocumentElement();
    }
}
