package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;

/** Every page that everybody may read is among those that are looked at for overflow and by the rules of axe. */
class PagesOfRoutesTest {
    /** Files, and what a browser asks for while somebody types. */
    private static final List<String> NO_PAGES = List.of("/assets/{version}/{file}", "/opensearch/suggestions");

    /** Swagger draws it by a script, and its tables are not ours; PagesTest asks for it. */
    private static final String CONTRACT = "/api";

    @Test
    void everyPageIsLookedAt() {
        List<String> lookedAt = PortalPages.all().values().stream()
                .map(address -> address.replaceFirst("[?].*", ""))
                .toList();
        List<String> pages = pages();
        assertThat(pages).as("the list of routes has pages").hasSizeGreaterThan(15);
        assertThat(pages)
                .allSatisfy(page -> assertThat(lookedAt)
                        .anyMatch(address -> Pattern.matches(page.replaceAll("[{][a-z]+[}]", "[^/]+"), address)));
    }

    /** Routes beyond the contract. */
    private static List<String> pages() {
        List<String> contract = TestService.shared().client().contract().routes();
        return TestService.shared().table().routes().stream()
                .filter(route -> route.method() == Method.GET && route.access() instanceof Access.Public)
                .map(Route::path)
                .filter(path -> !contract.contains("GET " + path)
                        && !path.contains(".")
                        && !NO_PAGES.contains(path)
                        && !path.equals(CONTRACT))
                .toList();
    }
}
