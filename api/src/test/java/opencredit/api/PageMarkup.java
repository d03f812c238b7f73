package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;

/** The HTML of a page, and what tests read in it. */
final class PageMarkup {
    /** The id of a record that a link leads to. */
    static final Pattern RECORD = Pattern.compile("href=\"/records/([0-9a-f-]{36})");

    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    /** A browser would tell of a refused file as of a download that failed, and not show the page that says why. */
    private static final Pattern FORCED = Pattern.compile("<a href=\"([^\"]*)\"[^>]* download\\b");

    private PageMarkup() {}

    /** Of a page that is there. */
    static String of(ContractClient client, String path) {
        ContractAnswer page = client.send("GET", path);
        assertThat(page.status()).as(path).isEqualTo(200);
        assertThat(page.text()).as(path).doesNotContain("style=", "onclick=", "javascript:");
        assertThat(all(FORCED, page.text())).as(path).isEmpty();
        return page.text();
    }

    /** The first group of every match. */
    static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }

    /** What the page says to machines. */
    static JsonNode structured(String page) throws JsonProcessingException {
        List<String> blocks = all(BLOCK, page);
        assertThat(blocks).hasSize(1);
        return new ObjectMapper().readTree(blocks.getFirst());
    }

    /** A text as it stands in a page. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
