package opencredit.api.serve;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import opencredit.api.Register;
import opencredit.api.Settings;
import opencredit.data.store.WriterLock;
import opencredit.data.store.embedded.Unavailable;
import opencredit.search.SearchIndex;
import opencredit.search.elasticsearch.ElasticsearchIndex;
import opencredit.search.follow.Follower;
import opencredit.search.lucene.LuceneIndex;

/**
 * The search index with the one who keeps it level. The home's own only one process at a time can have open; one that
 * several servers share is written by the one whose turn it is.
 */
public record Index(SearchIndex searched, Follower follower, WriterLock turn) implements AutoCloseable {

    /** Opens the register's index, and follows nothing yet. */
    public static Index open(Register register) {
        return follow(engine(register.settings()), register);
    }

    static Index follow(SearchIndex engine, Register register) {
        WriterLock turn = new WriterLock(register.database());
        boolean shared = register.settings().search() != null;
        Follower follower = shared
                ? new Follower(engine, register.feed(), register.datasets(), turn::isHeld)
                : new Follower(engine, register.feed(), register.datasets());
        return new Index(engine, follower, turn);
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
            throw new Unavailable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        follower.close();
        turn.close();
        searched.close();
    }
}
