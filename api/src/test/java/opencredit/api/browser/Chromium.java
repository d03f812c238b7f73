package opencredit.api.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages in the system's Chromium, one process for all tests, and what they complained of. Of one thread. */
final class Chromium implements AutoCloseable {
    /** The headless shell is the same engine without the windows of a browser around it. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Ends a test that would hang; a busy machine takes as long as it takes. */
    private static final double PATIENCE_MILLIS = 180_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Ends with the process of the tests. */
    private static final class Shared {
        private static final Browser BROWSER = launch();
    }

    private static Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found().orElseThrow())
                        // a container has no sandbox of its own to give; the pages are ours
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-extensions",
                                "--disable-background-networking")));
    }

    static boolean isInstalled() {
        return found().isPresent();
    }

    private static Optional<Path> found() {
        @Nullable String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new page of its own storage; what its console says and what fails to load is kept as a complaint. */
    Page open(Look look) {
        // a context of its own, which ends with it
        Page page = Shared.BROWSER.newPage(new Browser.NewPageOptions()
                .setViewportSize(look.width(), look.height())
                .setLocale("zh-CN")
                .setJavaScriptEnabled(look.runsScripts())
                .setAcceptDownloads(true));
        contexts.add(page.context());
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        return page;
    }

    /** What pages complained of since this was last asked. */
    List<String> complaints() {
        List<String> said = List.copyOf(complaints);
        complaints.clear();
        return said;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
