package opencredit.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers come for, from the first page on; with and without scripts, and with the keyboard alone. */
@NeedsChromium
class JourneyTest {
    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static Page home(Look look) {
        Page page = chromium.open(look);
        page.navigate(DemonstrationPortal.address("/"));
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator field(Page page) {
        return page.locator("main input[name=q]");
    }

    /** Half a name: what is left of it without its first four and last four characters. */
    private static String half(JsonNode record) {
        String name = record.at("/subject/name").textValue();
        return name.substring(4, name.length() - 4);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void findsACompanyByHalfItsNameAndReadsItsPenalty(Look look) {
        JsonNode penalty = DemonstrationPortal.record("penalties");
        try (Page page = home(look)) {
            field(page).fill(half(penalty));
            page.locator("main button[type=submit]").first().click();
            link(page, penalty.at("/subject/name").textValue()).click();
            assertThat(page)
                    .hasURL(Pattern.compile(
                            "/subjects/" + penalty.at("/subject/code").textValue()));
            page.locator("a[href*='/records/" + penalty.path("id").textValue() + "']")
                    .first()
                    .click();
            assertThat(page.locator("main"))
                    .containsText(penalty.path("documentNumber").textValue());
            assertThat(page.locator("main"))
                    .containsText(penalty.at("/authority/name").textValue());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void learnsWhyARecordIsGone(Look look) {
        String id = DemonstrationPortal.withdrawn();
        try (Page page = home(look)) {
            assertThat(page.navigate(DemonstrationPortal.address("/records/" + id))
                            .status())
                    .isEqualTo(410);
            assertThat(page.locator("main")).containsText("信用修复");
            link(page, "变更").click();
            assertThat(page.locator("main")).containsText("撤下");
        }
    }

    /** The preview is a script's, the list below it is everybody's. */
    @ParameterizedTest
    @EnumSource(Look.class)
    void readsTheNewestRecordsOfADataset(Look look) {
        JsonNode newest = DemonstrationPortal.json("/v1/datasets/penalties/records?limit=1")
                .at("/records/0");
        String record = "a[href='/records/" + newest.path("id").textValue() + "']";
        try (Page page = chromium.open(look)) {
            page.navigate(DemonstrationPortal.address("/datasets/penalties"));
            if (look.runsScripts()) {
                assertThat(page.locator("[data-preview] tbody tr")).hasCount(5);
                Locator cells = page.locator("[data-preview] tbody tr").first().locator("td, th");
                assertThat(cells.nth(0)).not().hasAttribute("lang", "zh-CN");
                assertThat(cells.nth(1)).hasAttribute("lang", "zh-CN");
            } else {
                assertThat(page.locator("[data-preview]")).isHidden();
                page.locator("main a[href='/datasets/penalties/records']").click();
            }
            page.locator(record).click();
            assertThat(page.locator("h1")).hasText(newest.path("title").textValue());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void downloadsADataset(Look look) throws IOException {
        long records = DemonstrationPortal.json("/v1/datasets/penalties")
                .path("records")
                .longValue();
        try (Page page = home(look)) {
            link(page, "数据集").click();
            page.locator("main a[href^='/datasets/penalties']").first().click();
            Download file =
                    page.waitForDownload(() -> page.locator("a[href='/v1/datasets/penalties/records?format=csv']")
                            .click());
            try (var lines = Files.lines(file.path())) {
                assertThat(lines.count()).isGreaterThan(records);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void printsAnArchiveWithoutWhatPaperCannotDo(Look look) {
        JsonNode penalty = DemonstrationPortal.record("penalties");
        try (Page page = home(look)) {
            page.navigate(DemonstrationPortal.address(
                    "/subjects/" + penalty.at("/subject/code").textValue()));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("nav.site")).isHidden();
            assertThat(page.locator(".actions").first()).isHidden();
            assertThat(page.pdf()).startsWith("%PDF".getBytes());
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void comparesTwoPublicBodies(Look look) {
        try (Page page = home(look)) {
            link(page, "机关").click();
            Locator names = page.locator("#bodies option");
            page.locator("input[name=one]").fill(names.nth(0).getAttribute("value"));
            page.locator("input[name=other]").fill(names.nth(1).getAttribute("value"));
            page.locator("form.compare button").click();
            assertThat(page.locator("table").first().locator("thead th")).hasCount(3);
        }
    }

    @Test
    void keyboardAloneFindsACompany() {
        JsonNode penalty = DemonstrationPortal.record("penalties");
        String name = penalty.at("/subject/name").textValue();
        try (Page page = home(Look.DESKTOP)) {
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "input[name=q]");
            page.keyboard().type(half(penalty));
            assertThat(page.locator("[role=listbox] [role=option]").first()).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(1);
            page.keyboard().press("Escape");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/search\\?q="));
            tabTo(page, "a:text-is('" + name + "')");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(name);
        }
    }

    /** As many times as a reader would bear. */
    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 60; pressed++) {
            if (page.locator(selector)
                    .first()
                    .evaluate("element => element === document.activeElement")
                    .equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }
}
