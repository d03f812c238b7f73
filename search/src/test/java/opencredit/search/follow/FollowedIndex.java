package opencredit.search.follow;

import java.util.List;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.follow.FollowedView;
import opencredit.data.follow.Follower;
import opencredit.data.follow.View.Scope;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.Presence;
import opencredit.data.store.read.Feed;
import opencredit.search.SearchIndex;

/** An index with the follower of a server that has no other view. */
final class FollowedIndex implements AutoCloseable {
    private static final Datasets DATASETS = TestDatasets.shipped();

    private final SearchView view;
    private final Follower follower;
    private final FollowedView<?> followed;

    /** One that all servers share. */
    FollowedIndex(SearchIndex index, Database database) {
        this(index, database, Presence.newInstance(database), Scope.ONE_SERVER);
    }

    /** One that the server of a number has for itself. */
    FollowedIndex(SearchIndex index, Database database, long instance) {
        this(index, database, instance, Scope.EACH_SERVER);
    }

    private FollowedIndex(SearchIndex index, Database database, long instance, Scope scope) {
        this.view = new SearchView(index, new Feed(database), DATASETS, scope);
        this.follower = new Follower(database, instance, List.of(view));
        this.followed = follower.view(SearchView.NAME);
    }

    void start() {
        follower.start();
    }

    void catchUp() {
        followed.catchUp();
    }

    void rebuild() {
        followed.rebuild();
    }

    long lag(long head) {
        return followed.lag(head);
    }

    boolean isFollowing() {
        return followed.isFollowing();
    }

    long changes() {
        return view.changes();
    }

    @Override
    public void close() {
        follower.close();
    }
}
