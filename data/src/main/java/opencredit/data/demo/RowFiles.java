package opencredit.data.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of one dataset's rows, each begun with its first row: a day's each, or one for all. */
final class RowFiles implements AutoCloseable {
    private final List<String> headers;
    private final Map<Path, Lines> files = new HashMap<>();

    RowFiles(List<String> headers) {
        this.headers = headers;
    }

    /** Begins a file that may have no row. */
    void begin(Path file) {
        files.computeIfAbsent(file, path -> new Lines(path, headers));
    }

    void add(Path file, List<String> cells) {
        files.computeIfAbsent(file, path -> new Lines(path, headers)).add(cells);
    }

    @Override
    public void close() {
        files.values().forEach(Lines::close);
    }
}
