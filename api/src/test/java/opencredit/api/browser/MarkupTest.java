package opencredit.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page by the Nu HTML checker, which the Makefile fetches from npm. */
class MarkupTest {
    private static final Path CHECKER =
            Path.of(System.getProperty("opencredit.root"), "target/tools/node_modules/vnu-jar/build/dist/vnu.jar");

    @TempDir
    Path folder;

    @Test
    void everyPageIsValid() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.exists(CHECKER),
                "no HTML checker was found: install Node and run `make test`, which fetches it from npm");
        for (Map.Entry<String, String> page : PortalPages.all().entrySet()) {
            for (String language : List.of("zh", "en")) {
                String path = page.getValue();
                String html = DemonstrationPortal.service()
                        .client()
                        .send(
                                "GET",
                                path + (path.contains("?") ? '&' : '?') + "lang=" + language,
                                "Accept",
                                "text/html")
                        .text();
                Files.writeString(folder.resolve(page.getKey() + '-' + language + ".html"), html);
            }
        }
        assertThat(check()).isEmpty();
    }

    private String check() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                CHECKER.toString(),
                "--skip-non-html",
                folder.toString()));
        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        checker.waitFor();
        return said.strip();
    }
}
