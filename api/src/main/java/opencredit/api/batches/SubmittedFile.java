package opencredit.api.batches;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.intake.Intake;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The file in a request's body: as it is, or as the first file of a browser's form.
 *
 * @param name the last part of what it is called, without numbers of people
 */
record SubmittedFile(String name, InputStream stream) {
    private static final String FORM = "multipart/form-data";

    /** What a file of the type is called where its sender says nothing. */
    private static final Map<String, String> ENDINGS = Map.of(
            "text/csv", "csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
            "application/x-ndjson", "jsonl",
            "application/jsonl", "jsonl",
            "application/gzip", "gz");

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 100;

    /** @throws Problem where the type of the content is none that is taken, or the length is beyond the limit */
    static void check(Request request) {
        String type = type(request);
        if (!ENDINGS.containsKey(type) && (!type.equals(FORM) || boundary(request) == null)) {
            throw Problem.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    new Bilingual(
                            "文件的内容类型应为 " + types() + "。", "The content type of a file is one of " + types() + "."));
        }
        String length = request.header("Content-Length");
        boolean isNumber = length != null && length.matches("\\d{1,18}");
        // of a form some lines stand around the file
        if (isNumber
                && Long.parseLong(length) > SubmittedContent.MOST + (type.equals(FORM) ? MultipartFile.AROUND : 0)) {
            throw SubmittedContent.tooLarge();
        }
    }

    private static String types() {
        return String.join(", ", ENDINGS.keySet().stream().sorted().toList()) + ", " + FORM;
    }

    /** @throws IOException where the body breaks off, or is no form */
    static SubmittedFile open(Request request, String dataset) throws IOException {
        InputStream body = request.content().open();
        String usual = dataset + "." + ENDINGS.get(type(request));
        if (!type(request).equals(FORM)) {
            String said = request.header("Content-Disposition");
            return new SubmittedFile(named(said == null ? null : MultipartFile.fileName(said), usual), body);
        }
        MultipartFile file = MultipartFile.open(body, String.valueOf(boundary(request)));
        return new SubmittedFile(named(file.name(), dataset), file);
    }

    private static String type(Request request) {
        String header = request.header("Content-Type");
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String boundary(Request request) {
        Matcher found = BOUNDARY.matcher(String.valueOf(request.header("Content-Type")));
        if (!found.find()) {
            return null;
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** Without its folder, in any system's spelling, and without what is no letter of a name. */
    static String named(@Nullable String said, String usual) {
        String name = said == null ? "" : said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*]", "")
                .strip();
        if (plain.isEmpty() || plain.matches("\\.+")) {
            return usual;
        }
        // before it is cut: a part of a number is not known as one
        String scrubbed = Intake.source(plain);
        int end = scrubbed.length();
        String last = end <= LONGEST_NAME ? scrubbed : scrubbed.substring(end - LONGEST_NAME);
        return Character.isLowSurrogate(last.charAt(0)) ? last.substring(1) : last;
    }
}
