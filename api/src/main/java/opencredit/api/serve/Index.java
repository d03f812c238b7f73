package opencredit.api.serve;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import opencredit.api.Register;
import opencredit.api.Settings;
import opencredit.data.store.Presence;
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
        return follow(engine(register.settings()), register, instance(register));
    }

    /** The number of the server whose index it is; of one index of all servers that of all. */
    static long instance(Register register) {
        return isShared(register.settings()) ? Presence.SHARED : Presence.newInstance(register.database());
    }

    static Index follow(SearchIndex engine, Register register, long instance) {
        WriterLock turn = new WriterLock(register.database());
        BooleanSupplier writes = isShared(register.settings()) ? turn::isHeld : () -> true;
        Follower follower = new Follower(engine, register.feed(), register.datasets(), instance, writes);
        return new Index(engine, follower, turn);
    }

    private static boolean isShared(Settings settings) {
        return settings.search() != null;
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

    @Override
    public void close() {
        follower.close();
        turn.close();
        searched.close();
    }
}
