package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the generator typescript-fetch compiles without a complaint, and reads what the service answers. */
class TypeScriptClientTest {
    @TempDir
    Path folder;

    @Test
    void compilesStrictlyAndReads() throws Exception {
        Path compiler = Tool.NODE_MODULES.resolve("typescript/bin/tsc");
        Tool.need("node", "the TypeScript client is neither compiled nor run");
        Tool.needFetched(compiler, "the TypeScript compiler");
        Path program = Tool.ROOT.resolve("api/src/test/clients/reader.ts");
        Tool.run(
                folder,
                Map.of(),
                "node",
                compiler.toString(),
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--lib",
                "es2022,dom,dom.iterable",
                "--rootDir",
                Tool.ROOT.resolve("api").toString(),
                "--outDir",
                folder.toString(),
                program.toString());
        String code = Fictional.subjectCode(0);
        TestService service = TestService.shared();
        String understood = Tool.run(
                folder,
                Map.of(),
                "node",
                folder.resolve("src/test/clients/reader.js").toString(),
                service.client().base(),
                code);
        assertThat(new ObjectMapper().readTree(understood)).isEqualTo(ExpectedReading.of(service.client(), code));
    }
}
