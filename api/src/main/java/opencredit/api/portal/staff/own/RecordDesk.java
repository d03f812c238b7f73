package opencredit.api.portal.staff.own;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.SubmittedForm;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.key.KeyRole;
import opencredit.data.ledger.Event;
import org.jspecify.annotations.Nullable;

/** {@code /staff/record/{id}}: a record of theirs, and its withdrawal, which is looked at once more before it goes. */
public final class RecordDesk {
    private static final String ONE = "/staff/record/{id}";

    /** Reasons that the register itself gives, and one that needs another record. */
    private static final List<String> NOT_OFFERED = List.of("window-ended", "batch-undone", "loaded-again", "merged");

    private final StaffFrame frame;

    public RecordDesk(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access submitting = Access.staff(KeyRole.PUBLISHER, KeyRole.RATER);
        return List.of(
                frame.page(ONE, submitting, this::show),
                frame.page(ONE + "/withdrawal", submitting, visitor -> look(visitor, null)),
                frame.form(ONE + "/withdrawal", submitting, this::withdraw));
    }

    /** The reasons among which a person chooses. */
    static List<Code> reasons(StaffFrame frame, Event event) {
        return frame.datasets().codes("reasons").in(event.wire()).stream()
                .filter(code -> !NOT_OFFERED.contains(code.value()))
                .toList();
    }

    private Response show(Visitor visitor) {
        Parameters.read(visitor.request(), List.of());
        Map<String, Object> shown = new HashMap<>();
        try {
            shown.put("record", record(visitor));
            shown.put("gone", Map.of());
        } catch (Problem gone) {
            if (gone.type() != ProblemType.GONE) {
                throw gone;
            }
            shown.put("record", Data.NOTHING);
            shown.put("gone", gone.members());
        }
        shown.put("path", path(visitor));
        shown.put("reasons", reasons(frame, Event.WITHDRAWN));
        return frame.show("staff/record", frame.below(visitor, "一条信息", "One record"), visitor, shown);
    }

    private Response look(Visitor visitor, @Nullable Problem refused) {
        Parameters parameters = Parameters.read(visitor.request(), List.of("reason"));
        List<String> offered =
                reasons(frame, Event.WITHDRAWN).stream().map(Code::value).toList();
        String reason = parameters.choice("reason", offered);
        if (reason == null) {
            throw Problem.invalid("reason", "请选择原因。", "Choose a reason.");
        }
        PageView view = frame.below(visitor, "撤下前请核对", "Look once more before it is withdrawn");
        Map<String, Object> shown = Map.of("record", record(visitor), "path", path(visitor), "reason", reason);
        return frame.show("staff/withdrawal", view, visitor, shown, refused);
    }

    private Response withdraw(Visitor visitor) {
        Map<String, String> query =
                Map.of("reason", SubmittedForm.read(visitor.request()).text("reason"));
        frame.answers().post(visitor, "/v1/records/{id}/withdrawal", inPath(visitor), query, new LinkedHashMap<>());
        return StaffFrame.to(visitor.reader().to(path(visitor)));
    }

    private Data record(Visitor visitor) {
        return frame.answers().ask(visitor, "/v1/records/{id}", inPath(visitor), Map.of());
    }

    static Map<String, String> inPath(Visitor visitor) {
        return Map.of("id", visitor.request().inPath("id"));
    }

    static String path(Visitor visitor) {
        return "/staff/record/" + QueryStrings.encode(visitor.request().inPath("id"));
    }
}
