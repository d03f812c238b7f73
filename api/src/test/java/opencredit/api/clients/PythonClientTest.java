package opencredit.api.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the generator python passes a type checker, and reads what the service answers. */
class PythonClientTest {
    private static final Path CLIENT = Tool.GENERATED.resolve("python");
    private static final Path PROGRAM = Tool.ROOT.resolve("api/src/test/clients/reader.py");

    @TempDir
    Path folder;

    @Test
    void passesTheTypeCheckerAndReads() throws Exception {
        Tool.need("python3", "the Python client is neither type-checked nor run");
        Tool.needFetched(Tool.PYTHON_PACKAGES.resolve("pydantic"), "the packages of the Python client");
        Path checker = Tool.NODE_MODULES.resolve("pyright/index.js");
        Tool.need("node", "the Python client is not type-checked");
        Tool.needFetched(checker, "the Python type checker");
        // paths are relative to where it lies; what the generator has for every contract is not ours to mend
        Path configuration = Files.writeString(CLIENT.resolve("pyrightconfig.json"), """
                {"include": ["opencredit_client", "../../../src/test/clients"],
                 "ignore": ["opencredit_client/api", "opencredit_client/*.py"],
                 "extraPaths": [".", "../../../../target/tools/python"], "typeCheckingMode": "standard"}
                """);
        String found = Tool.run(folder, Map.of(), "node", checker.toString(), "--project", configuration.toString());
        assertThat(found).contains("0 errors").doesNotContain("No source files");
        String code = Fictional.subjectCode(0);
        TestService service = TestService.shared();
        String understood = Tool.run(
                folder,
                Map.of(
                        "PYTHONPATH",
                        CLIENT + File.pathSeparator + Tool.PYTHON_PACKAGES,
                        "PYTHONDONTWRITEBYTECODE",
                        "1"),
                "python3",
                PROGRAM.toString(),
                service.client().base(),
                code);
        assertThat(new ObjectMapper().readTree(understood)).isEqualTo(ExpectedReading.of(service.client(), code));
    }
}
