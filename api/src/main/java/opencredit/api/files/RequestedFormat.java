package opencredit.api.files;

import java.util.List;
import java.util.stream.Stream;
import opencredit.api.problem.Problem;
import opencredit.api.query.Parameters;
import opencredit.data.export.ExportFormat;

/** The format that a request asks for, by {@code format} and {@code labels}. */
public final class RequestedFormat {
    /** What a list is answered as where no file is wanted. */
    private static final String PAGE = "json";

    private static final List<String> WORDS = Stream.concat(ExportFormat.words().stream(), Stream.of(PAGE))
            .sorted()
            .toList();

    private RequestedFormat() {}

    /** The format that is asked for. */
    public static ExportFormat of(Parameters parameters) {
        String word = parameters.choice("format", WORDS);
        String labels = parameters.choice("labels", List.of("zh"));
        return ExportFormat.of(String.valueOf(word), labels).orElseThrow(RequestedFormat::noLabels);
    }

    /** Whether a table with Chinese headers is asked for; only a file has headers. */
    public static boolean isChinese(Parameters parameters, boolean isFile) {
        boolean isChinese = parameters.choice("labels", List.of("zh")) != null;
        if (isChinese && !isFile) {
            throw noLabels();
        }
        return isChinese;
    }

    /** A page has no headers, so there is nothing to choose. */
    public static void refuseLabels(Parameters parameters) {
        parameters.choice("format", WORDS);
        if (parameters.has("labels")) {
            throw noLabels();
        }
    }

    private static Problem noLabels() {
        return Problem.invalid("labels", "只用于 format=csv。", "Only with format=csv.");
    }
}
