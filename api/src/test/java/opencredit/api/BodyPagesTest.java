package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opencredit.api.contract.Answer;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many public bodies: some are listed, any is found, all are at hand. */
class BodyPagesTest {
    private static final int BODIES = 60;
    private static final Pattern LISTED =
            Pattern.compile("<tr><th scope=\"row\"[^>]*><a href=\"(/authorities/[^\"]+)\"");
    private static final TestService SERVICE = new TestService();

    @BeforeAll
    static void publish() {
        Datasets datasets = Datasets.load();
        Dataset dataset = datasets.find("penalties").orElseThrow();
        SERVICE.publish(IntStream.range(0, BODIES)
                .mapToObj(n -> Plausible.of(dataset, datasets, n))
                .toList());
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private static String page(String path) {
        Answer page = SERVICE.client().send("GET", path, "Accept", "text/html", "Accept-Language", "zh");
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.text();
    }

    private static List<String> listed(String page) {
        return LISTED.matcher(page).results().map(row -> row.group(1)).toList();
    }

    @Test
    void theFirstAreListedAndAllAreAskedFor() {
        String first = page("/authorities");
        assertThat(listed(first)).hasSize(50).doesNotHaveDuplicates();
        assertThat(first).contains("列出全部 60 个", "/authorities?all=true").doesNotContain("sortable");
        String all = page("/authorities?all=true");
        assertThat(listed(all)).hasSize(BODIES).containsAll(listed(first));
        assertThat(all).contains("sortable").doesNotContain("列出全部");
        assertThat(SERVICE.client().send("GET", "/authorities?all=x").status()).isEqualTo(400);
    }

    @Test
    void eachIsFoundByItsNameHoweverItIsTyped() {
        String typed = URLEncoder.encode("示例 ５７号", StandardCharsets.UTF_8);
        assertThat(listed(page("/authorities?name=" + typed))).hasSize(1);
    }

    @Test
    void everyNameCompletesWhatIsTypedOnceForBothSides() {
        String page = page("/authorities");
        assertThat(page.split("<option value=\"临沂示例", -1)).hasSize(BODIES + 1);
        assertThat(page.split("list=\"bodies\"", -1)).hasSize(3);
    }
}
