package opencredit.api.portal.staff.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.SubmittedForm;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.key.KeyRole;
import opencredit.data.ledger.Event;
import org.jspecify.annotations.Nullable;

/**
 * {@code /staff/record/{id}/restoration}: brings back a record that was withdrawn. The register deleted what it said, so it
 * is typed again, and looked at once more before it goes.
 */
public final class RestorationPage {
    private static final String PATH = "/staff/record/{id}/restoration", API = "/v1/records/{id}/restoration";

    private final StaffFrame frame;

    public RestorationPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access submitting = Access.staff(KeyRole.PUBLISHER, KeyRole.RATER);
        return List.of(
                frame.page(PATH, submitting, visitor -> form(visitor, new SubmittedForm(Map.of()), null)),
                frame.form(PATH, submitting, this::sent));
    }

    private Response sent(Visitor visitor) {
        SubmittedForm form = SubmittedForm.read(visitor.request());
        return switch (form.text("step")) {
            case "look" -> show("staff/restoration-look", visitor, form, null);
            case "restore" -> restore(visitor, form);
            default -> form(visitor, form, null);
        };
    }

    private Response restore(Visitor visitor, SubmittedForm form) {
        SequencedMap<String, Object> row = new LinkedHashMap<>();
        for (Field field : dataset(visitor).fields()) {
            row.put(field.name(), form.text(field.name()));
        }
        try {
            Map<String, String> query = Map.of("reason", form.text("reason"));
            Data restored = frame.answers().post(visitor, API, RecordDesk.inPath(visitor), query, row);
            // what nobody publishes alone waits as a batch
            String next =
                    restored.has("/batch") ? "/staff/batches/" + restored.text("/batch") : RecordDesk.path(visitor);
            return StaffFrame.to(visitor.reader().to(next));
        } catch (Problem refused) {
            if (refused.type().status() >= 500) {
                throw refused;
            }
            return form(visitor, form, refused);
        }
    }

    private Response form(Visitor visitor, SubmittedForm typed, @Nullable Problem refused) {
        return show("staff/restoration", visitor, typed, refused);
    }

    private Response show(String template, Visitor visitor, SubmittedForm typed, @Nullable Problem refused) {
        Parameters.read(visitor.request(), List.of());
        PageView view = frame.below(visitor, "恢复信息", "Restore a record");
        Map<String, Object> shown = Map.of(
                "dataset", dataset(visitor),
                "typed", typed,
                "path", RecordDesk.path(visitor),
                "reasons", RecordDesk.reasons(frame, Event.RESTORED));
        return frame.show(template, view, visitor, shown, refused);
    }

    /** Of the record that is withdrawn. */
    private Dataset dataset(Visitor visitor) {
        try {
            frame.answers().ask(visitor, "/v1/records/{id}", RecordDesk.inPath(visitor), Map.of());
        } catch (Problem gone) {
            if (gone.type() == ProblemType.GONE) {
                return frame.datasets()
                        .find(String.valueOf(gone.members().get("dataset")))
                        .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_DATASET));
            }
            throw gone;
        }
        throw Problem.of(ProblemType.ALREADY_SHOWN);
    }
}
