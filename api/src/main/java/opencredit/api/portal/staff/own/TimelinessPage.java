package opencredit.api.portal.staff.own;

import java.util.List;
import java.util.Map;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.query.Parameters;
import opencredit.data.key.KeyRole;

/** {@code /staff/timeliness}: what their own bodies owe, how much of it was late, and what lacks something. */
public final class TimelinessPage {
    private final StaffFrame frame;

    public TimelinessPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        return List.of(frame.page("/staff/timeliness", Access.staff(KeyRole.PUBLISHER, KeyRole.RATER), this::show));
    }

    private Response show(Visitor visitor) {
        Parameters.read(visitor.request(), List.of());
        PageView view = frame.below(visitor, "报送情况", "How we publish");
        return frame.show(
                "staff/timeliness",
                view,
                visitor,
                Map.of(
                        "bodies",
                        OwnBody.of(visitor, frame),
                        "own",
                        frame.answers().ask(visitor, "/v1/own/timeliness")));
    }
}
