package opencredit.api.serve.staff;

import static opencredit.api.http.Route.get;
import static opencredit.api.http.Route.post;
import static opencredit.api.http.Route.put;

import java.util.List;
import java.util.stream.Stream;
import opencredit.api.batches.BatchEvents;
import opencredit.api.batches.BatchIssues;
import opencredit.api.batches.BatchSubmission;
import opencredit.api.batches.BatchesOf;
import opencredit.api.batches.UploadJobs;
import opencredit.api.batches.waiting.BatchRows;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.keys.KeyRoutes;
import opencredit.api.limits.OwnScope;
import opencredit.api.rows.OwnChanges;
import opencredit.api.rows.RecordChanges;
import opencredit.api.rows.RecordCreation;
import opencredit.api.rows.SubmittedRow;
import opencredit.api.rows.WaitingRow;
import opencredit.api.settings.Register;
import opencredit.data.key.KeyRole;
import opencredit.data.store.feed.OwnCorrections;
import opencredit.data.store.uploads.ListedBodies;
import opencredit.data.store.uploads.WaitingRows;

/** Every route that needs a key. Those about records stand in the contract beside the ones that read them. */
public final class StaffRoutes {
    private static final Access SUBMITTERS = Access.of(KeyRole.PUBLISHER, KeyRole.RATER);

    /** Administrators submit nothing, and may speak the second word. */
    private static final Access FOLLOWERS = Access.of(KeyRole.PUBLISHER, KeyRole.RATER, KeyRole.ADMINISTRATOR);

    private final Register register;
    private final UploadJobs uploads;
    private final OwnScope scope;
    private final SubmittedRow rows;
    private final WaitingRow waiting;
    private final RecordChanges changes;

    public StaffRoutes(Register register, UploadJobs uploads) {
        this.register = register;
        this.uploads = uploads;
        this.scope = new OwnScope(new ListedBodies(register.database()));
        this.rows = new SubmittedRow(register.intake());
        this.waiting = new WaitingRow(uploads.uploads(), rows, register.clock());
        this.changes = new RecordChanges(register, scope, rows, waiting);
    }

    /** Those that only staff uses, in the contract's order. */
    public List<Route> all(OwnRoutes own) {
        return Stream.of(
                        KeyRoutes.of(register.database(), register.datasets(), register.clock()),
                        files(),
                        own.of(scope))
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> files() {
        BatchesOf batches = new BatchesOf(uploads, register.ledger());
        BatchSubmission submission = new BatchSubmission(register.datasets(), scope, uploads, register.clock());
        return List.of(
                get("/v1/batches", batches::all).only(FOLLOWERS),
                post("/v1/batches", submission).only(SUBMITTERS),
                get("/v1/batches/{batch}", batches::one).only(FOLLOWERS),
                get("/v1/batches/{batch}/events", new BatchEvents(batches, uploads))
                        .only(FOLLOWERS),
                get("/v1/batches/{batch}/issues", new BatchIssues(batches, uploads))
                        .only(FOLLOWERS),
                get("/v1/batches/{batch}/rows", new BatchRows(batches, new WaitingRows(register.database())))
                        .only(FOLLOWERS),
                post("/v1/batches/{batch}/confirmation", batches::confirm).only(FOLLOWERS),
                post("/v1/batches/{batch}/cancellation", batches::cancel).only(FOLLOWERS));
    }

    /** What became of one's own records. */
    public Route ownChanges() {
        return get("/v1/changes/own", new OwnChanges(new OwnCorrections(register.database()), scope))
                .only(SUBMITTERS);
    }

    /** One record published. */
    public Route creation() {
        return post("/v1/datasets/{dataset}/records", new RecordCreation(register, scope, rows, waiting))
                .only(SUBMITTERS);
    }

    /** One record's next version. */
    public Route correction() {
        return put("/v1/records/{id}", changes::correct).only(SUBMITTERS);
    }

    /** One record taken out. */
    public Route withdrawal() {
        return post("/v1/records/{id}/withdrawal", changes::withdraw).only(SUBMITTERS);
    }

    /** One record brought back. */
    public Route restoration() {
        return post("/v1/records/{id}/restoration", changes::restore).only(SUBMITTERS);
    }
}
