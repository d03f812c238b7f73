package opencredit.api.portal.staff.own;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.query.Parameters;
import opencredit.data.key.KeyRole;

/** {@code /staff/reminders}: promises of their bodies that are overdue or fall due soon. */
public final class RemindersPage {
    private final StaffFrame frame;

    public RemindersPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        return List.of(frame.page("/staff/reminders", Access.staff(KeyRole.PUBLISHER, KeyRole.RATER), this::show));
    }

    private Response show(Visitor visitor) {
        Parameters.read(visitor.request(), List.of("days", "cursor"));
        Map<String, String> query = new LinkedHashMap<>(visitor.reader().parameters());
        Data due = frame.answers().ask(visitor, "/v1/own/reminders", Map.of(), query);
        PageView view = frame.below(visitor, "到期提醒", "Promises that fall due");
        return frame.show("staff/reminders", view, visitor, Map.of("due", due));
    }
}
