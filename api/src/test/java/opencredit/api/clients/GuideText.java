package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;

/** The examples of the guide as a reader copies them. */
record GuideText(String page, String base) {
    private static final Pattern EXAMPLE = Pattern.compile("<code id=\"([a-z-]+)\">(.*?)</code>", Pattern.DOTALL);
    /** The address of the tests' registers, which listen on any free port of it. */
    private static final String PUBLIC_URL = "http://localhost";

    static GuideText of(ContractClient client, String language) {
        ContractAnswer page = client.send("GET", "/guide?lang=" + language);
        assertThat(page.status()).isEqualTo(200);
        return new GuideText(page.text(), client.base());
    }

    /** The text of one example, for the register under test. */
    String example(String id) {
        return EXAMPLE.matcher(page)
                .results()
                .filter(example -> example.group(1).equals(id))
                .map(example -> copied(example.group(2)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example " + id));
    }

    /** All examples that begin so. */
    List<String> beginningWith(String start) {
        return EXAMPLE.matcher(page)
                .results()
                .map(example -> copied(example.group(2)))
                .filter(text -> text.startsWith(start))
                .toList();
    }

    private String copied(String html) {
        String text = html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return Pattern.compile(Pattern.quote(PUBLIC_URL) + "(?![:\\w])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(base));
    }
}
