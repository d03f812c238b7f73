package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of every page for people to look at: {@code -Dopencredit.screenshots=folder}. */
@NeedsChromium
@EnabledIfSystemProperty(
        named = "opencredit.screenshots",
        matches = ".+",
        disabledReason = "pictures are made for people to look at: -Dopencredit.screenshots=folder")
class ScreenshotsTest {

    private final Path folder = Path.of(System.getProperty("opencredit.screenshots", "target"));

    @Test
    void everyPageIsPictured() {
        try (Chromium chromium = new Chromium()) {
            for (Look look : List.of(Look.DESKTOP, Look.PHONE, Look.LARGE_TEXT)) {
                try (Page page = chromium.open(look)) {
                    for (Map.Entry<String, String> one : PortalPages.all().entrySet()) {
                        for (String language : List.of("zh", "en")) {
                            open(page, look.of(one.getValue()), language);
                            picture(page, one.getKey() + '-' + language + '-' + look);
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyPageIsPicturedAsItIsPrinted() {
        try (Chromium chromium = new Chromium();
                Page page = chromium.open(Look.DESKTOP)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123); // A4 at 96 pixels to the inch
            for (Map.Entry<String, String> one : PortalPages.all().entrySet()) {
                open(page, one.getValue(), "zh");
                picture(page, one.getKey() + "-zh-print");
            }
        }
    }

    @Test
    void everyPageForStaffIsPictured() {
        try (Chromium chromium = new Chromium()) {
            for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
                try (Page page = chromium.open(look)) {
                    open(page, "/staff/sign-in", "zh");
                    picture(page, "staff-sign-in-zh-" + look);
                    StaffDesk.signIn(page, StaffDesk.administrator());
                    pictures(page, look, StaffDesk.ofAdministrators());
                    page.context().clearCookies();
                    StaffDesk.signIn(page, StaffDesk.publisher());
                    pictures(page, look, StaffDesk.ofPublishers());
                }
            }
        }
    }

    private void pictures(Page page, Look look, Map<String, String> pages) {
        pages.forEach((name, path) -> {
            for (String language : List.of("zh", "en")) {
                open(page, path, language);
                picture(page, name + '-' + language + '-' + look);
            }
        });
    }

    private static void open(Page page, String path, String language) {
        page.navigate(DemonstrationPortal.address(path + (path.contains("?") ? '&' : '?') + "lang=" + language));
        // pictures are drawn when they come into view
        page.evaluate("""
                async () => {
                  for (let y = 0; y < document.body.scrollHeight; y += 500) {
                    scrollTo(0, y);
                    await new Promise(requestAnimationFrame);
                  }
                }
                """);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void picture(Page page, String name) {
        Path picture = folder.resolve(name.toLowerCase(Locale.ROOT) + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertThat(Files.exists(picture)).isTrue();
    }
}
