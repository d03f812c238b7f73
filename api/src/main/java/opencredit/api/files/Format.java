package opencredit.api.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import opencredit.api.http.Parameters;
import opencredit.api.http.Problem;
import opencredit.data.dataset.derived.DownloadColumns.Column;

/** The forms a file can have. */
public enum Format {
    CSV("text/csv; charset=utf-8", ".csv"),
    /** National headers, amounts in 万元. */
    NATIONAL_CSV("text/csv; charset=utf-8", ".csv"),
    JSON_LINES("application/jsonl; charset=utf-8", ".jsonl");

    private static final List<String> FORMATS = List.of("csv", "json", "jsonl");

    private final String contentType;
    private final String extension;

    Format(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    /** The one that is asked for. */
    public static Format of(Parameters parameters) {
        boolean csv = "csv".equals(parameters.choice("format", FORMATS));
        boolean national = parameters.choice("labels", List.of("zh")) != null;
        if (csv) {
            return national ? NATIONAL_CSV : CSV;
        }
        refuseLabels(parameters);
        return JSON_LINES;
    }

    /** Where there are no headers there is nothing to choose. */
    public static void refuseLabels(Parameters parameters) {
        parameters.choice("format", FORMATS);
        if (parameters.has("labels")) {
            throw Problem.invalid("labels", "只用于 format=csv。", "Only with format=csv.");
        }
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return extension;
    }

    Rows open(OutputStream out, List<Column> columns) throws IOException {
        return switch (this) {
            case CSV -> new Csv(out, columns, false);
            case NATIONAL_CSV -> new Csv(out, columns, true);
            case JSON_LINES -> new JsonLines(out);
        };
    }
}
