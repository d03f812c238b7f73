package opencredit.data.dataset.derived;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import opencredit.data.dataset.reading.Datasets;

/** Texts that follow from the definitions, are committed for people to review, and are never edited by hand. */
public final class Derive {
    private Derive() {}

    /**
     * Every derived file of the project in {@code root} with the text it must have. Writes nothing.
     *
     * @throws IOException when the contract cannot be read
     */
    public static Map<Path, String> derive(Path root) throws IOException {
        Datasets datasets = Datasets.load();
        Path contract = root.resolve("openapi.yaml");
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(contract, ContractSchemas.withSchemas(Files.readString(contract), datasets));
        files.put(root.resolve("docs").resolve("data-dictionary.md"), DataDictionary.of(datasets));
        return files;
    }

    /** Derives and writes. */
    public static void write(Path root) throws IOException {
        for (Map.Entry<Path, String> file : derive(root).entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /** Derives and writes in the folder of the first argument, or in this one. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath());
    }
}
