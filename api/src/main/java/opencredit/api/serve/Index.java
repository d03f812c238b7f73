package opencredit.api.serve;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import opencredit.api.settings.Register;
import opencredit.api.settings.Settings;
import opencredit.data.counts.CountsView;
import opencredit.data.follow.FollowedView;
import opencredit.data.follow.Follower;
import opencredit.data.follow.View;
import opencredit.data.store.db.Presence;
import opencredit.data.store.embedded.Unavailable;
import opencredit.search.SearchIndex;
import opencredit.search.elasticsearch.ElasticsearchIndex;
import opencredit.search.follow.SearchView;
import opencredit.search.lucene.LuceneIndex;

/**
 * The search index with the one who keeps it level. The home's own only one process at a time can have open; one that
 * several servers share is written by the one whose turn it is.
 */
public record Index(SearchView view, Follower follower) implements AutoCloseable {

    /** The names of the views that every server keeps, in the order in which they are begun anew. */
    public static final List<String> VIEWS = List.of(SearchView.NAME, CountsView.NAME);

    /** Opens the register's index, and follows nothing yet. */
    public static Index open(Register register) {
        return of(engine(register.settings()), register, Presence.newInstance(register.database()));
    }

    /** @param instance the server's number */
    static Index of(SearchIndex engine, Register register, long instance) {
        View.Scope scope = register.settings().search() == null ? View.Scope.EACH_SERVER : View.Scope.ONE_SERVER;
        SearchView view = new SearchView(engine, register.feed(), register.datasets(), scope);
        List<View<?>> views = List.of(view, new CountsView(register.database()));
        if (!views.stream().map(View::name).toList().equals(VIEWS)) {
            throw new IllegalStateException("views are kept that nobody asks to begin anew: " + views);
        }
        return new Index(view, new Follower(register.database(), instance, views));
    }

    /** The one place that chooses an engine. */
    static SearchIndex engine(Settings settings) {
        return settings.search() == null ? embedded(settings.home()) : ElasticsearchIndex.open(settings.search());
    }

    private static SearchIndex embedded(Path home) {
        try {
            return LuceneIndex.open(home.resolve("index"));
        } catch (IllegalStateException e) {
            throw new Occupied(
                    "另一个服务正在使用 " + home + "；请先停止它，或用 OPENCREDIT_HOME 指定别的文件夹。",
                    "Another server uses " + home + "; stop it first, or name another folder in OPENCREDIT_HOME.",
                    e);
        } catch (UncheckedIOException e) {
            throw Unavailable.of("搜索索引无法放在 " + home.resolve("index"), String.valueOf(e.getMessage()), e);
        }
    }

    /** What is searched. */
    public SearchIndex searched() {
        return view.index();
    }

    /** How far it is, and what can be done by hand. */
    public FollowedView<?> followed() {
        return follower.view(SearchView.NAME);
    }

    @Override
    public void close() {
        follower.close();
        searched().close();
    }
}
