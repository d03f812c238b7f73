package opencredit.api.portal.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.access.AuditPage;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.staff.own.OwnBody;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;

/** {@code /staff}: what this key may do, whose it is, and what happened lately. */
final class StartPage {
    private static final int NEWEST = 10;

    private final StaffFrame frame;

    StartPage(StaffFrame frame) {
        this.frame = frame;
    }

    List<Route> routes() {
        return List.of(frame.page("/staff", Access.anyStaff(), this::show));
    }

    private Response show(Visitor visitor) {
        Parameters.read(visitor.request(), List.of());
        PageView view = frame.view(visitor, "工作台", "Staff");
        Map<String, Object> shown = new HashMap<>();
        shown.put("key", frame.answers().ask(visitor, "/v1/keys/own"));
        shown.put("bodies", OwnBody.of(visitor, frame));
        shown.put("entries", visitor.submits() ? entries(visitor) : List.of());
        shown.put("acts", visitor.isAdministrator() ? AuditPage.newest(visitor, frame, NEWEST) : List.of());
        return frame.show("staff/start", view, visitor, shown);
    }

    /** The newest entries of the ledger about decisions of their bodies. */
    private List<Data> entries(Visitor visitor) {
        String bodies = OwnBody.codes(visitor);
        if (bodies.isEmpty()) {
            return List.of();
        }
        Map<String, String> query =
                Map.of("authority", bodies, "sort", "-seq", "titles", "true", "limit", Integer.toString(NEWEST));
        return frame.answers().ask(visitor, "/v1/changes", Map.of(), query).list("/entries");
    }
}
