package opencredit.api.limits;

import java.util.List;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyRole;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.store.uploads.ListedBodies;

/** Whose records the holder of a key may submit and change: its bodies', of a rater its agency's. */
public final class OwnScope {
    private final ListedBodies listed;

    public OwnScope(ListedBodies listed) {
        this.listed = listed;
    }

    /** The bodies, as the register knows them now. */
    public OwnBodies bodies(ApiKey key) {
        return listed.of(ids(key), key.role() == KeyRole.RATER);
    }

    /** Ids of the bodies. */
    public static List<String> ids(ApiKey key) {
        String agency = key.scope().agency();
        return agency == null ? key.scope().bodies() : List.of(agency);
    }
}
