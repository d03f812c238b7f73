package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page by the rules of axe-core, in both languages and every look; and nothing that overflows or complains. */
@NeedsChromium
class AccessibilityTest {
    /** What one line of a template makes again and again would take axe minutes, and fails in the first of them. */
    private static final List<String> MORE_OF_THE_SAME =
            List.of("datalist", "tbody tr:nth-child(n+6)", "ol li:nth-child(n+6)", "article.record:nth-of-type(n+6)");

    /** All rules are asked; to describe every element that keeps them would take most of the time. */
    private static final String VIOLATIONS = """
            async excluded => (await axe.run({exclude: excluded.map(one => [one])}, {resultTypes: ['violations']}))
              .violations.map(rule => rule.id + ' '
                + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html).join(', '))
            """;

    @Test
    void noPageHasAViolation() {
        List<String> violations = new ArrayList<>();
        try (Chromium chromium = new Chromium()) {
            for (Look look : List.of(Look.DESKTOP, Look.LARGE_TEXT, Look.PHONE)) {
                try (Page page = chromium.open(look)) {
                    // sent to the browser once, not for every page that it loads
                    page.addInitScript(AxeBuilder.getAxeScript());
                    for (Map.Entry<String, String> one : PortalPages.all().entrySet()) {
                        for (String language : List.of("zh", "en")) {
                            String path = one.getValue();
                            page.navigate(DemonstrationPortal.address(
                                    look.of(path + (path.contains("?") ? '&' : '?') + "lang=" + language)));
                            String where = one.getKey() + " " + language + " " + look;
                            violations(page).forEach(violation -> violations.add(where + ": " + violation));
                            overflow(page, look).forEach(wide -> violations.add(where + " overflows: " + wide));
                            hiddenColumns(page, look)
                                    .forEach(table -> violations.add(where + " hides columns of: " + table));
                        }
                    }
                }
            }
            assertThat(chromium.complaints())
                    .filteredOn(said -> !said.contains("the server responded with a status of 4"))
                    .isEmpty();
        }
        assertThat(violations).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        return (List<String>) page.evaluate(VIOLATIONS, MORE_OF_THE_SAME);
    }

    /** Tables whose rows become cards are seen whole on a phone, and those that are made for a desk there. */
    @SuppressWarnings("unchecked")
    private static List<String> hiddenColumns(Page page, Look look) {
        String seenWhole = switch (look) {
            case PHONE -> "table.stacked";
            case DESKTOP -> "table.tight";
            case LARGE_TEXT, WITHOUT_SCRIPTS -> "";
        };
        return seenWhole.isEmpty() ? List.of() : (List<String>) page.evaluate("""
                        which => [...document.querySelectorAll('.scroll:has(' + which + ')')]
                          .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
                          .map(frame => frame.getAttribute('aria-label') + ' ' + frame.scrollWidth)
                        """, seenWhole);
    }

    /** What is wider than the window makes the whole page scroll sideways (WCAG 1.4.10). */
    @SuppressWarnings("unchecked")
    private static List<String> overflow(Page page, Look look) {
        return (List<String>) page.evaluate("""
                width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                  .filter(element => element.getBoundingClientRect().right > width + 1).slice(0, 3)
                  .map(element => element.outerHTML.slice(0, 160))
                """, look.width());
    }
}
