package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markup and scripts in every parameter and every field of a record are shown as text, and never run. */
@NeedsChromium
class InjectionTest {
    /** Whatever it lands in, one part of the first breaks out: text, attribute of either quote, title, script. */
    private static final List<String> ATTACKS = List.of(
            "\"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>",
            "javascript:alert(1)");

    private static final List<String> PAGES = List.of(
            "/?nosuch=",
            "/search?q=",
            "/search?q=x&category=",
            "/search?q=x&state=",
            "/search?q=x&authority=",
            "/search?q=x&from=",
            "/search?q=x&sort=",
            "/search?q=x&cursor=",
            "/search?q=x&lang=",
            "/search?q=x&text=",
            "/datasets/penalties/records?authority=",
            "/datasets/penalties/records?region=",
            "/datasets/penalties/records?state=",
            "/statistics?by=",
            "/statistics?category=",
            "/authorities?one=",
            "/authorities/",
            "/changes?dataset=",
            "/subjects/",
            "/records/",
            "/datasets/",
            "/problems/",
            "/");

    @Test
    void nothingThatIsTypedRuns() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            for (String start : PAGES) {
                for (String attack : ATTACKS) {
                    Response response =
                            page.navigate(DemonstrationPortal.address(start + DemonstrationPortal.encoded(attack)));
                    assertThat(response.status()).as(start + attack).isLessThan(500);
                    assertThat(page.locator("img[src=x], svg[onload]").count())
                            .as(start + attack)
                            .isZero();
                }
            }
            assertThat(chromium.complaints())
                    .filteredOn(said -> !said.contains("the server responded"))
                    .isEmpty();
        }
    }

    @Test
    void aLongQuestionIsRefusedInWords() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.PHONE)) {
            Response response = page.navigate(DemonstrationPortal.address("/search?q=" + "a".repeat(10_000)));
            assertThat(response.status()).isIn(400, 414, 431);
            Response shorter = page.navigate(DemonstrationPortal.address("/search?q=" + "a".repeat(1_000)));
            assertThat(shorter.status()).isEqualTo(400);
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }
}
