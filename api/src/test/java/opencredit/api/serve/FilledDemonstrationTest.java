package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opencredit.api.service.TestService;
import opencredit.data.demo.DayFile;
import opencredit.data.store.db.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page says how far a demonstration is filled, until it is; also where the fill was cut off and goes on. */
class FilledDemonstrationTest {
    private static final int RECORDS = 60;
    private static final Pattern SAID = Pattern.compile("已装 (\\d+) / (\\d+) 批");
    private static final List<String> PAGES = List.of("/", "/search", "/statistics", "/datasets", "/about");

    @TempDir
    Path home;

    @Test
    void everyPageSaysHowFar() {
        Random random = new Random(20261130);
        try (TestService service = TestService.withHome(home)) {
            Seal.confirm(service.database(), "a secret of the tests, 32 bytes!".getBytes(StandardCharsets.UTF_8));
            DemonstrationData data = new DemonstrationData(service.register(), service.filling(), RECORDS);
            assertThat(said(service)).isEmpty();
            int loaded = 0;
            int total;
            do {
                int most = 1 + random.nextInt(20);
                List<List<String>> seen = new ArrayList<>();
                data.fill(() -> {
                    seen.add(said(service));
                    return seen.size() > most;
                });
                total = Integer.parseInt(seen.getFirst().getLast());
                for (List<String> each : seen) {
                    assertThat(each).containsExactly(Integer.toString(loaded), Integer.toString(total));
                    loaded++;
                }
                if (data.isWaiting()) {
                    // the last was asked about and not loaded
                    loaded--;
                    assertThat(DayFile.in(home.resolve("demo"))).hasSize(total - loaded);
                }
            } while (data.isWaiting());
            assertThat(loaded).isEqualTo(total).isGreaterThan(10);
            assertThat(said(service)).isEmpty();
        }
    }

    /** The two numbers, the same on every page and in the answer to a probe; empty where nothing is said. */
    private static List<String> said(TestService service) {
        JsonNode ready = service.client().get("/health/ready").json().path("filling");
        List<String> told = ready.isMissingNode()
                ? List.of()
                : List.of(ready.path("loaded").asText(), ready.path("total").asText());
        for (String page : PAGES) {
            assertThat(SAID.matcher(service.client().send("GET", page).text())
                            .results()
                            .map(FilledDemonstrationTest::numbers)
                            .findFirst()
                            .orElse(List.of()))
                    .as(page)
                    .isEqualTo(told);
        }
        return told;
    }

    private static List<String> numbers(MatchResult said) {
        return List.of(said.group(1), said.group(2));
    }
}
