package opencredit.api.batches;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.FileName;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadIssues;

/** {@code /v1/batches/{batch}/issues}: everything there is to say about a file's rows and cells, in pages or as a file. */
public final class BatchIssues implements Feature {
    private static final String CSV = "csv", XLSX = "xlsx";

    private final BatchesOf batches;
    private final UploadIssues issues;
    private final MarkedIssues marked;

    public BatchIssues(BatchesOf batches, UploadJobs jobs) {
        this.batches = batches;
        this.issues = jobs.issues();
        this.marked = new MarkedIssues(jobs);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("format", "after", "limit"));
        Upload upload = batches.known(request);
        String format = parameters.choice("format", Set.of(CSV, XLSX));
        if (format == null) {
            return page(request, parameters, upload);
        }
        refuseBeside(parameters, "after");
        refuseBeside(parameters, "limit");
        return format.equals(CSV) ? table(upload, request.language()) : marked.answer(upload);
    }

    private static void refuseBeside(Parameters parameters, String name) {
        if (parameters.has(name)) {
            throw Problem.invalid(
                    name,
                    "下载文件总是完整的结果，不能与此参数同用。",
                    "A file is always the whole result: not together with this parameter.");
        }
    }

    private Response page(Request request, Parameters parameters, Upload upload) {
        long after = parameters.number("after", 0, UploadIssues.MOST, 0);
        int limit = Paging.limit(parameters);
        int total = issues.count(upload.id());
        List<String> some = issues.after(upload.id(), after, limit);
        long next = after + some.size();
        boolean isMore = !some.isEmpty() && next < total;
        String json = "{\"issues\":[" + String.join(",", some) + "],\"total\":" + total
                + (isMore ? ",\"next\":" + next : "") + '}';
        return Response.of(Body.json(json)).link(isMore ? Paging.link(request, "after", Long.toString(next)) : null);
    }

    private Response table(Upload upload, String language) {
        return Response.of(new Response.Stream(
                        "text/csv; charset=utf-8", target -> write(target.open(), upload, language)))
                .file(new FileName("issues.csv", "问题清单.csv"));
    }

    private void write(OutputStream out, Upload upload, String language) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        // closed at the end only: closing would end a broken file as if it were whole
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord("kind", "sheet", "row", "column", "cell", "code", "sentence");
        issues.each(upload.id(), issue -> {
            JsonNode said = Json.parse(issue);
            csv.writeRecord(
                    said.path("kind").asText(),
                    said.path("sheet").asText(),
                    said.path("row").asText(),
                    said.path("column").asText(),
                    said.path("cell").asText(),
                    said.path("code").asText(),
                    said.path("sentence").path(language).asText());
        });
        csv.close();
    }
}
