package opencredit.api.serve;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import opencredit.api.Register;
import opencredit.data.dataset.Datasets;
import opencredit.data.store.Feed;
import opencredit.data.store.embedded.Unavailable;
import opencredit.search.SearchIndex;
import opencredit.search.follow.Follower;
import opencredit.search.lucene.LuceneIndex;

/** The home's search index with the one who keeps it level. Only one process at a time can have it open. */
public record Index(SearchIndex searched, Follower follower) implements AutoCloseable {

    /** Opens the index of the register's home, and follows nothing yet. */
    public static Index open(Register register) {
        return follow(engine(register.settings().home()), register.feed(), register.datasets());
    }

    static Index follow(SearchIndex engine, Feed feed, Datasets datasets) {
        return new Index(engine, new Follower(engine, feed, datasets));
    }

    /** The one place that chooses an engine. */
    static SearchIndex engine(Path home) {
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
        searched.close();
    }
}
