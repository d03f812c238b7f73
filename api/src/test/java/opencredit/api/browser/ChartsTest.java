package opencredit.api.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chart says what it shows, can be taken away and found again, and is on paper as it is on the screen. */
@NeedsChromium
class ChartsTest {
    private static final String DATASETS = "/statistics?by=dataset&lang=zh";

    @Test
    void aChartSaysWhatItShowsAndWhatNot() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address(DATASETS));
            Locator chart = page.locator("figure.picture").first();
            assertThat(chart.locator("svg")).isVisible();
            assertThat(chart.locator("figcaption")).hasText("各数据集的信息条数");
            int rows = page.locator("main table tbody tr").count();
            assertThat(rows).as("more than are drawn").isGreaterThan(15);
            assertThat(chart.locator(".picture-note")).containsText("图中只有最多的 15 项，另外 " + (rows - 15) + " 项见下表");
            chart.locator("a").click();
            assertThat(page.url()).endsWith("#" + chart.getAttribute("id"));
            page.navigate(DemonstrationPortal.address("/datasets/penalties?lang=en"));
            assertThat(page.locator("figure.picture figcaption").first())
                    .containsText("Administrative penalties: Records by ");
            assertThat(page.locator("figure.picture .picture-note").first()).hasText("Nothing is left out.");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void aChartIsTakenAwayWithItsTitle() throws IOException {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address(DATASETS));
            List<Locator> buttons = page.locator("figure.picture")
                    .first()
                    .locator("button.take")
                    .all();
            assertThat(buttons).hasSize(2);
            byte[] png = taken(page, buttons.get(0), "各数据集的信息条数.png");
            assertThat(Arrays.copyOf(png, 4)).containsExactly(0x89, 'P', 'N', 'G');
            assertThat(png.length).isGreaterThan(10_000);
            String svg = new String(taken(page, buttons.get(1), "各数据集的信息条数.svg"), StandardCharsets.UTF_8);
            assertThat(svg).startsWith("<svg").contains("各数据集的信息条数", "图中只有最多的 15 项", "/statistics?by=dataset");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** A picture is passed on, and what was typed into a filter with it, unless it is left out. */
    @Test
    void whatWasTypedIsNotOnTheChart() throws IOException {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address(DATASETS + "&minAmount=13.95&from=2020-01-01"));
            Locator chart = page.locator("figure.picture").first();
            byte[] svg = taken(page, chart.locator("button.take").nth(1), "（已筛选）：各数据集的信息条数.svg");
            assertThat(new String(svg, StandardCharsets.UTF_8))
                    .contains("/statistics?by=dataset", "from=2020-01-01")
                    .doesNotContain("13.95", "minAmount");
        }
    }

    private static byte[] taken(Page page, Locator button, String name) throws IOException {
        Download file = page.waitForDownload(button::click);
        assertThat(file.suggestedFilename()).isEqualTo(name);
        return Files.readAllBytes(file.path());
    }

    @Test
    void withoutScriptsThereIsTheTableAlone() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.WITHOUT_SCRIPTS)) {
            page.navigate(DemonstrationPortal.address(DATASETS));
            assertThat(page.locator("main table")).isVisible();
            assertThat(page.locator("button.take")).hasCount(0);
        }
    }

    /** Charts that were never in view are drawn once the page has come to rest; nothing is wider than the paper. */
    @Test
    void paperHasChartsAndTablesWhole() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            page.navigate(DemonstrationPortal.address("/datasets/penalties"));
            int charts = page.locator("figure.picture").count();
            assertThat(charts).isGreaterThan(2);
            assertThat(page.locator("figure.picture svg")).hasCount(charts);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(720, 1020); // A4 within its margins, at 96 pixels to the inch
            assertThat(page.locator("figure.picture svg").last()).isVisible();
            assertThat(page.locator("button.take").first()).isHidden();
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('main table, main svg')].filter(
                      (part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 200))
                    """)).asString().isEqualTo("[]");
        }
    }
}
