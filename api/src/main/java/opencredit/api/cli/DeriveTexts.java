package opencredit.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import opencredit.api.cli.console.ExitCode;
import opencredit.api.cli.console.Failure;
import opencredit.data.dataset.derived.Derive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes what follows from the definitions; for those who build. */
@Command(
        name = "derive",
        description = "Write what is derived from data/datasets/ into openapi.yaml and docs/.",
        mixinStandardHelpOptions = true)
final class DeriveTexts implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The project's folder; the working folder if absent.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Path root = folder.toAbsolutePath();
        if (!Files.exists(root.resolve("openapi.yaml"))) {
            throw new Failure(
                    ExitCode.UNREADABLE,
                    root + " 中没有 openapi.yaml；请在项目根目录运行。",
                    "There is no openapi.yaml in " + root + "; run this in the project's folder.");
        }
        Derive.write(root);
        return ExitCode.OK.number();
    }
}
