package opencredit.api.serve.staff;

import static opencredit.api.http.Route.get;

import java.util.List;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.limits.OwnScope;
import opencredit.api.own.OwnRecords;
import opencredit.api.own.OwnReminders;
import opencredit.api.publishers.OwnTimeliness;
import opencredit.api.publishers.PublishersNow;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.settings.Register;
import opencredit.api.wire.RecordPages;
import opencredit.data.key.KeyRole;
import opencredit.data.store.own.IntakeCodes;
import opencredit.data.store.own.Reminders;

/**
 * What those who submit ask of their own bodies.
 *
 * @param publishers how all bodies publish
 */
public record OwnRoutes(
        Register register, Filters filters, RecordPages pages, Cursors cursors, PublishersNow publishers) {

    List<Route> of(OwnScope scope) {
        Access submitters = Access.of(KeyRole.PUBLISHER, KeyRole.RATER);
        return List.of(
                get("/v1/own/records", new OwnRecords(register.datasets(), filters, pages, scope))
                        .only(submitters),
                get("/v1/own/timeliness", timeliness(scope)).only(submitters),
                get("/v1/own/reminders", reminders(scope)).only(submitters));
    }

    private OwnTimeliness timeliness(OwnScope scope) {
        IntakeCodes intake = new IntakeCodes(register.database());
        return new OwnTimeliness(publishers, intake, scope, register.datasets(), register.clock());
    }

    private OwnReminders reminders(OwnScope scope) {
        Reminders due = new Reminders(register.database(), register.datasets());
        return new OwnReminders(due, scope, cursors, register.clock());
    }
}
