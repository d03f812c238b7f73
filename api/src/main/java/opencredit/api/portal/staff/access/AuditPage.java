package opencredit.api.portal.staff.access;

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

/** {@code /staff/audit}: the audit trail page by page, the newest page first. */
public final class AuditPage {
    private static final int LENGTH = 50;

    private final StaffFrame frame;

    public AuditPage(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        return List.of(frame.page("/staff/audit", Access.staff(KeyRole.ADMINISTRATOR), this::show));
    }

    /** The newest rows, the newest first. */
    public static List<Data> newest(Visitor visitor, StaffFrame frame, int count) {
        long head = head(visitor, frame);
        return page(visitor, frame, Math.max(0, head - count), count)
                .list("/acts")
                .reversed();
    }

    private Response show(Visitor visitor) {
        Parameters parameters = Parameters.read(visitor.request(), List.of("before"));
        long head = head(visitor, frame);
        long before = parameters.number("before", 1, head + 1, head + 1);
        long last = Math.min(before - 1, head);
        long after = Math.max(0, last - LENGTH);
        List<Data> acts = last == 0
                ? List.of()
                : page(visitor, frame, after, Math.toIntExact(last - after))
                        .list("/acts")
                        .reversed();
        PageView view = frame.below(visitor, "审计记录", "Audit trail");
        Map<String, Object> shown = Map.of(
                "acts",
                acts,
                "head",
                head,
                "older",
                after > 0 ? visitor.reader().with("before", Long.toString(after + 1)) : "",
                "newer",
                last < head ? visitor.reader().with("before", Long.toString(Math.min(last + LENGTH, head) + 1)) : "");
        return frame.show("staff/audit", view, visitor, shown);
    }

    private static long head(Visitor visitor, StaffFrame frame) {
        return page(visitor, frame, 0, 1).number("/head");
    }

    private static Data page(Visitor visitor, StaffFrame frame, long after, int limit) {
        Map<String, String> query = Map.of("after", Long.toString(after), "limit", Integer.toString(limit));
        return frame.answers().ask(visitor, "/v1/audit", Map.of(), query);
    }
}
