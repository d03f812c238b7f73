package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.outcome.Acts;
import opencredit.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose folder is lost while it is in use, and cannot be built again before somebody has seen to it. */
class BrokenIndexPageTest {
    private static final String SEARCH = "/search?q=%E7%A4%BA%E4%BE%8B";

    @Test
    void searchIsAwayInPlainWordsAndAllElseGoesOn(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("index");
        try (TestService service = new TestService(LuceneIndex.open(folder))) {
            String stays = service.publish(Fictional.penalty(1));
            String goes = service.publish(Fictional.penalty(2));
            assertThat(page(service, SEARCH).status()).isEqualTo(200);

            lose(folder);
            service.ledger().withdraw(UUID.fromString(goes), Acts.of("repaired"), null);
            Eventually.passes(() -> assertThat(page(service, SEARCH).status()).isEqualTo(503));
            saysSoInBothLanguages(service);
            listsAndRecordsGoOn(service, stays, goes);

            Files.delete(folder);
            service.awaitKnown(service.feed().head());
            assertThat(page(service, SEARCH).text()).contains("共 1 条").doesNotContain("结果可能不全");
        }
    }

    private static void saysSoInBothLanguages(TestService service) {
        ContractAnswer chinese = page(service, SEARCH);
        assertThat(chinese.header("Retry-After")).isEqualTo("5");
        assertThat(chinese.contentType()).isEqualTo("text/html");
        assertThat(chinese.text()).contains("查询暂时不可用", "value=\"示例\"", "href=\"/datasets/penalties\"");
        assertThat(page(service, SEARCH + "&lang=en").text())
                .contains("Search is not available at the moment", "href=\"/datasets/penalties?lang=en\"");
        ContractAnswer file = page(service, "/v1" + SEARCH + "&format=csv");
        assertThat(file.status()).isEqualTo(503);
        assertThat(file.text()).contains("暂时无法显示", "再试一次", "href=\"/datasets\"");
        assertThat(service.client().get("/v1" + SEARCH).status()).isEqualTo(503);
    }

    private static void listsAndRecordsGoOn(TestService service, String stays, String goes) {
        for (String path : List.of(
                "/",
                "/datasets",
                "/datasets/penalties",
                "/datasets/penalties/records",
                "/records/" + stays,
                "/subjects/" + Fictional.subjectCode(1),
                "/statistics",
                "/authorities",
                "/changes")) {
            assertThat(page(service, path).status()).as(path).isEqualTo(200);
        }
        assertThat(page(service, "/records/" + goes).status()).isEqualTo(410);
    }

    private static ContractAnswer page(TestService service, String path) {
        return service.client().send("GET", path, "Accept", "text/html");
    }

    /** Deletes a folder, and leaves in its place what is none. */
    private static void lose(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(folder, "no folder");
    }
}
