package opencredit.api.keys;

import static opencredit.api.http.Route.get;
import static opencredit.api.http.Route.post;

import java.time.Clock;
import java.util.List;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.key.KeyRole;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.db.Database;
import opencredit.data.store.keys.ApiKeys;
import opencredit.data.store.keys.ListedPublishers;

/** The routes about who may write, and who did. */
public final class KeyRoutes {
    private static final Access ADMINISTRATORS = Access.of(KeyRole.ADMINISTRATOR);

    private KeyRoutes() {}

    /** In the contract's order. */
    public static List<Route> of(Database database, Datasets datasets, Clock clock) {
        KeysOf keys = new KeysOf(new ApiKeys(database, datasets, clock), clock);
        PublishersListed listed = new PublishersListed(new ListedPublishers(database, clock));
        return List.of(
                get("/v1/keys", keys::all).only(ADMINISTRATORS),
                post("/v1/keys", keys::create).only(ADMINISTRATORS),
                get("/v1/keys/own", keys::own).only(Access.anyKey()),
                post("/v1/keys/{key}/rotation", keys::rotate).only(ADMINISTRATORS),
                post("/v1/keys/{key}/revocation", keys::revoke).only(ADMINISTRATORS),
                get("/v1/publishers", listed::all).only(ADMINISTRATORS),
                post("/v1/publishers", listed::add).only(ADMINISTRATORS),
                get("/v1/audit", new AuditOf(new AuditChain(database))::page).only(ADMINISTRATORS));
    }
}
