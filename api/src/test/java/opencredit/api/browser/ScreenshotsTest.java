package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Pictures of every page for people to look at: {@code -Dopencredit.screenshots=folder}. */
@NeedsChromium
@EnabledIfSystemProperty(named = "opencredit.screenshots", matches = ".+")
class ScreenshotsTest {

    @Test
    void everyPageIsPictured() {
        Path folder = Path.of(System.getProperty("opencredit.screenshots"));
        try (Chromium chromium = new Chromium()) {
            for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
                try (Page page = chromium.open(look)) {
                    for (Map.Entry<String, String> one : PortalPages.all().entrySet()) {
                        page.navigate(DemonstrationPortal.address(one.getValue()));
                        Path picture =
                                folder.resolve(one.getKey() + '-' + look.name().toLowerCase() + ".png");
                        page.screenshot(
                                new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
                        assertThat(Files.exists(picture)).isTrue();
                    }
                }
            }
        }
    }
}
