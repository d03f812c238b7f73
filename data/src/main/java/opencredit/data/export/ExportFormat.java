package opencredit.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of forms a file of records can have, in the order in which they are offered. A new one is a constant
 * here, a writer, and its word in the contract.
 */
public enum ExportFormat {
    CSV(
            "csv",
            null,
            "text/csv; charset=utf-8",
            new Bilingual("CSV（英文字段名，金额为元）", "CSV, field names, amounts in yuan"),
            (out, columns) -> new CsvRecords(out, columns, false)),
    NATIONAL_CSV(
            "csv",
            "zh",
            "text/csv; charset=utf-8",
            new Bilingual("CSV（国家标准中文表头，金额为万元）", "CSV, national Chinese headers, amounts in 10,000 yuan"),
            (out, columns) -> new CsvRecords(out, columns, true)),
    JSON_LINES(
            "jsonl",
            null,
            "application/jsonl; charset=utf-8",
            new Bilingual(
                    "JSON Lines（每行一条，含版本和校验所需的全部内容）", "JSON Lines, a record a line, with all that verifying needs"),
            (out, columns) -> new JsonLinesRecords(out));

    private final String word;
    private final @Nullable String labels;
    private final String contentType;
    private final Bilingual title;
    private final Opening opening;

    ExportFormat(String word, @Nullable String labels, String contentType, Bilingual title, Opening opening) {
        this.word = word;
        this.labels = labels;
        this.contentType = contentType;
        this.title = title;
        this.opening = opening;
    }

    /** The words of all formats, each once. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ExportFormat::word).distinct().toList();
    }

    /** The format of that word with headers in that language; {@code null} is for field names. */
    public static Optional<ExportFormat> of(String word, @Nullable String labels) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .filter(format -> format.labels == null ? labels == null : format.labels.equals(labels))
                .findFirst();
    }

    /** The value of {@code format=}, and the ending of a file's name. */
    public String word() {
        return word;
    }

    /** The value of {@code labels=}, where the format has it. */
    public @Nullable String labels() {
        return labels;
    }

    /** The language of its headers; that of whoever asks, where it has field names. */
    public String language(String otherwise) {
        return labels == null ? otherwise : labels;
    }

    /** The parameters that ask for it. */
    public String query() {
        return "format=" + word + (labels == null ? "" : "&labels=" + labels);
    }

    /** RFC 9110, section 8.3, with the character set. */
    public String contentType() {
        return contentType;
    }

    /** The media type alone. */
    public String mediaType() {
        return contentType.substring(0, contentType.indexOf(';'));
    }

    /** Its name for readers. */
    public Bilingual title() {
        return title;
    }

    /** A writer of records that begins with whatever a file of this form begins with. */
    public RecordWriter open(OutputStream out, List<ExportColumn> columns) throws IOException {
        return opening.open(out, columns);
    }

    private interface Opening {
        RecordWriter open(OutputStream out, List<ExportColumn> columns) throws IOException;
    }
}
