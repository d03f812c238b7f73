package opencredit.api.portal.staff.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.key.KeyRole;
import org.jspecify.annotations.Nullable;

/** {@code /staff/upload/{dataset}}: a file is sent to be checked alone, or to be published. */
public final class UploadPage {
    private static final String PATH = "/staff/upload/{dataset}";

    private final StaffFrame frame;

    public UploadPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access submitting = Access.staff(KeyRole.PUBLISHER, KeyRole.RATER);
        return List.of(
                frame.page(PATH, submitting, visitor -> form(visitor, null)),
                frame.form(PATH, submitting, this::submit));
    }

    private Response form(Visitor visitor, @Nullable Problem refused) {
        String id = visitor.request().inPath("dataset");
        Dataset dataset = frame.datasets().find(id).orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_DATASET));
        PageView view = frame.below(
                        visitor,
                        "报送：" + dataset.title().zh(),
                        "Submit: " + dataset.title().en())
                .script("upload.js");
        Map<String, Object> shown = new HashMap<>();
        shown.put("dataset", dataset);
        // a form that is sent twice is one submission: each page has a name of its own
        shown.put("path", "/staff/upload/" + QueryStrings.encode(id) + "?once=" + UUID.randomUUID());
        return frame.show("staff/upload", view, visitor, shown, refused);
    }

    private Response submit(Visitor visitor) {
        Parameters parameters = Parameters.read(visitor.request(), List.of("mode", "once"));
        String mode = String.valueOf(parameters.choice("mode", Set.of("check", "publish")));
        String once = String.valueOf(parameters.text("once"));
        Map<String, String> query = Map.of("dataset", visitor.request().inPath("dataset"), "mode", mode);
        try {
            // a page that is gone back to publishes what it checked before
            Data batch = frame.answers().forward(visitor, "/v1/batches", query, once + "-" + mode);
            return StaffFrame.to(visitor.reader().to("/staff/batches/" + batch.text("/id")));
        } catch (Problem refused) {
            if (refused.type().status() >= 500) {
                throw refused;
            }
            return form(visitor, refused);
        }
    }
}
