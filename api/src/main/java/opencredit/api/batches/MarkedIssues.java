package opencredit.api.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import opencredit.api.http.FileName;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.store.uploads.Upload;
import opencredit.data.store.uploads.UploadState;
import opencredit.data.text.Bilingual;

/** The submitted file as a workbook, with its issues marked, for as long as it is kept. */
record MarkedIssues(UploadJobs jobs) {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Bilingual UNDER_WAY =
            new Bilingual("文件还没有检查完，检查完成后即可下载。", "The file is not checked yet: the workbook is there when it is.");

    private static final Bilingual NOTHING =
            new Bilingual("该批次没有可以标注的问题。", "There is no issue of the batch that could be marked.");

    /** @throws Problem where there is none */
    Response answer(Upload upload) {
        boolean isUnderWay = upload.state() == UploadState.RECEIVED || upload.state() == UploadState.CHECKING;
        if (isUnderWay) {
            throw Problem.of(ProblemType.NO_MARKED_WORKBOOK, UNDER_WAY);
        }
        // opened now, for what is gone is told by a status and not by a file that breaks off
        InputStream workbook = open(upload);
        return Response.of(new Response.Stream(XLSX, target -> {
                    // closed at the end only: closing would end a broken file as if it were whole
                    OutputStream out = target.open();
                    try (workbook) {
                        workbook.transferTo(out);
                    }
                    out.close();
                }))
                .file(new FileName("issues.xlsx", "问题标注.xlsx"));
    }

    private InputStream open(Upload upload) {
        try {
            return jobs.marked()
                    .open(upload.id())
                    .orElseThrow(() -> jobs.issues().count(upload.id()) == 0
                            ? Problem.of(ProblemType.NO_MARKED_WORKBOOK, NOTHING)
                            : Problem.of(ProblemType.MARKED_WORKBOOK_GONE));
        } catch (IOException deletedJustNow) {
            throw Problem.of(ProblemType.MARKED_WORKBOOK_GONE);
        }
    }
}
