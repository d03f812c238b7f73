package opencredit.data.follow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.data.store.db.Database;

/**
 * Keeps the views of one server level with the ledger, each on a thread of its own: what one view does, or suffers,
 * holds up no other.
 */
public final class Follower implements AutoCloseable {
    private final Map<String, FollowedView<?>> views = new LinkedHashMap<>();

    /**
     * Follows nothing yet.
     *
     * @param instance the server's number, as it announces itself
     * @param views each of another name
     */
    public Follower(Database database, long instance, List<? extends View<?>> views) {
        for (View<?> view : views) {
            if (this.views.put(view.name(), new FollowedView<>(view, database, instance)) != null) {
                throw new IllegalArgumentException("two views are named " + view.name());
            }
        }
    }

    /** Tells the ledger which views this server keeps; to be called before the server announces itself. */
    public void declare() {
        views().forEach(FollowedView::declare);
    }

    /** Follows until closed. */
    public void start() {
        views().forEach(FollowedView::start);
    }

    /** One of the views. */
    public FollowedView<?> view(String name) {
        FollowedView<?> view = views.get(name);
        if (view == null) {
            throw new IllegalArgumentException("no view is named " + name);
        }
        return view;
    }

    /** All of the views. */
    public Collection<FollowedView<?>> views() {
        return Collections.unmodifiableCollection(views.values());
    }

    /** Waits for what is under way in each view. */
    @Override
    public void close() {
        views().forEach(FollowedView::stop);
        views().forEach(FollowedView::join);
    }
}
