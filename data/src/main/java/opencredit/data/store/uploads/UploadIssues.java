package opencredit.data.store.uploads;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import opencredit.data.store.db.Database;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is said about the rows and cells of submitted files. Safe for threads. */
public final class UploadIssues {
    /** As many as somebody works through: where there are more, one cause has nearly all of them, and counts are exact. */
    public static final int MOST = 100_000;

    private static final int AT_ONCE = 1_000;

    private static final String ADD = "insert into upload_issue (upload, number, issue) values (?, ?, ?)";

    private static final String AFTER = """
            select issue from upload_issue where upload = :upload and number > :after order by number limit :limit
            """;

    private static final String COUNT = "select coalesce(max(number), 0) from upload_issue where upload = ?";

    private final Jdbi jdbi;

    public UploadIssues(Database database) {
        this.jdbi = database.jdbi();
    }

    /** How many are kept. */
    public int count(UUID upload) {
        return jdbi.withHandle(
                handle -> handle.select(COUNT, upload).mapTo(int.class).one());
    }

    /** As JSON, in their order: those after the number {@code after}, which begins at 1. */
    public List<String> after(UUID upload, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(AFTER)
                .bind("upload", upload)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** All of them, as JSON. */
    public void each(UUID upload, Consumer<String> takes) {
        long read = 0;
        List<String> some = after(upload, 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(takes);
            read += some.size();
            some = after(upload, read, AT_ONCE);
        }
    }

    /** Writes those of one file. */
    public Writer writer(UUID upload) {
        return new Writer(upload);
    }

    /** Keeps the first {@link #MOST}; one thread. */
    public final class Writer {
        private final UUID upload;
        private final List<String> some = new ArrayList<>();
        private int written;

        private Writer(UUID upload) {
            this.upload = upload;
        }

        /** Whether another is kept. */
        public boolean takesMore() {
            return written + some.size() < MOST;
        }

        public void add(String issue) {
            some.add(issue);
            if (some.size() == AT_ONCE) {
                flush();
            }
        }

        public void flush() {
            if (some.isEmpty()) {
                return;
            }
            jdbi.useTransaction(handle -> {
                PreparedBatch batch = handle.prepareBatch(ADD);
                int number = written;
                for (String issue : some) {
                    batch.add(upload, ++number, issue);
                }
                batch.execute();
            });
            written += some.size();
            some.clear();
        }
    }
}
