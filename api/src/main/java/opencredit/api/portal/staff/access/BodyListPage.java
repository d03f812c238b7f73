package opencredit.api.portal.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.SubmittedForm;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.key.KeyRole;
import org.jspecify.annotations.Nullable;

/** {@code /staff/bodies}: the bodies and agencies that keys may name, and one more. */
public final class BodyListPage {
    private static final String PATH = "/staff/bodies", API = "/v1/publishers";

    private final StaffFrame frame;

    public BodyListPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access administrators = Access.staff(KeyRole.ADMINISTRATOR);
        return List.of(
                frame.page(PATH, administrators, visitor -> show(visitor, new SubmittedForm(Map.of()), null)),
                frame.form(PATH, administrators, this::add));
    }

    private Response add(Visitor visitor) {
        SubmittedForm form = SubmittedForm.read(visitor.request());
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("name", form.text("name"));
        members.put("code", form.text("code"));
        try {
            frame.answers().post(visitor, API, Map.of(), members);
            return StaffFrame.to(visitor.reader().to(PATH));
        } catch (Problem refused) {
            return show(visitor, form, StaffFrame.mended(refused));
        }
    }

    private Response show(Visitor visitor, SubmittedForm typed, @Nullable Problem refused) {
        Parameters.read(visitor.request(), List.of());
        Map<String, Object> shown = Map.of(
                "bodies",
                frame.answers().ask(visitor, API).list("/publishers"),
                "typed",
                typed,
                "isBody",
                refused != null && refused.type() == ProblemType.INVALID_BODY);
        return frame.show("staff/bodies", frame.below(visitor, "单位", "Bodies"), visitor, shown, refused);
    }
}
