package opencredit.data.store.uploads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.store.db.Database;
import opencredit.data.store.uploads.AnsweredRequests.Claim;
import opencredit.data.store.uploads.Upload.UploadFailure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Submitted files. Safe for threads and for any number of processes. */
public final class Uploads {
    /** As long as a batch may wait for a second word: until then somebody may want to read what is said about it. */
    private static final Duration ISSUES = Duration.ofDays(30);

    private static final String RECEIVE = """
            insert into upload (id, actor, bodies, dataset, mode, source, state, holder, bytes, received_at)
            values (:id, :actor, :bodies, :dataset, :mode, :source, 'received', :holder, :bytes, :at)
            """;

    private static final String BEGIN = "update upload set state = 'checking' where id = ? and state = 'received'";

    private static final String END = """
            update upload set state = :state, ended_at = :at, report = :report, failure = :failure
            where id = :id and state in ('received', 'checking')
            """;

    private static final String DROP = "delete from upload where id = ? and batch is null";

    private static final String REPORT = "update upload set report = ? where id = ? and report is null";

    private static final String INTERRUPT = """
            update upload set state = 'failed', ended_at = :at, failure = :failure
            where state in ('received', 'checking') and holder not in (select holder from holding)
            """;

    private static final String FORGET_ISSUES = """
            delete from upload_issue i using upload u where u.id = i.upload and u.received_at < ?
            """;

    private static final String FIND = UploadRow.SELECT + " where u.id = ?";

    private static final String PAGE = UploadRow.SELECT + """
             where (:all or u.bodies <@ :bodies and u.dataset = any(:datasets))
              and (cast(:before as uuid) is null or (u.received_at, u.id) < (
                select received_at, id from upload where id = cast(:before as uuid)))
            order by u.received_at desc, u.id desc limit :limit
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final int holder;

    /** @param holder the number of the process that holds the files */
    public Uploads(Database database, Clock clock, int holder) {
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.holder = holder;
    }

    /** Notes a file that is kept, and the answer of the request that brought it, in one step. */
    public void receive(Upload upload, Claim claim, byte[] digest, String answer) {
        jdbi.useTransaction(handle -> {
            receive(handle, upload);
            AnsweredRequests.answer(handle, claim, digest, answer);
        });
    }

    /** Notes a single record that somebody has to confirm. */
    public void receive(Upload upload) {
        jdbi.useHandle(handle -> receive(handle, upload));
    }

    /** Forgets one of which nothing was staged. */
    public void drop(UUID id) {
        jdbi.useHandle(handle -> handle.execute(DROP, id));
    }

    private void receive(Handle handle, Upload upload) {
        handle.createUpdate(RECEIVE)
                .bind("id", upload.id())
                .bind("actor", upload.actor())
                .bind("bodies", upload.bodies().toArray(String[]::new))
                .bind("dataset", upload.dataset())
                .bind("mode", upload.isCheck() ? "check" : "publish")
                .bind("source", upload.source())
                .bind("holder", holder)
                .bind("bytes", upload.bytes())
                .bind("at", upload.receivedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Notes that a file is being read. */
    public void begin(UUID id) {
        jdbi.useHandle(handle -> handle.execute(BEGIN, id));
    }

    /** Notes how a file without a batch ended, or what is said of one whose batch waits. */
    public void end(UUID id, @Nullable String report, @Nullable UploadFailure failure) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(END)
                    .bind("state", failure == null ? "done" : "failed")
                    .bind("at", now())
                    .bind("report", report)
                    .bind("failure", failure == null ? null : UploadRow.json(failure))
                    .bind("id", id)
                    .execute();
            if (report != null) {
                handle.execute(REPORT, report, id);
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** Files whose process died before their rows were staged have failed. */
    public int interruptOrphans() {
        return jdbi.withHandle(handle -> handle.createUpdate(INTERRUPT)
                .bind("at", now())
                .bind("failure", UploadRow.json(UploadFailure.INTERRUPTED))
                .execute());
    }

    /** Forgets what nobody asks for any more: issues of old files, answers of old requests. */
    public void forget(Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute(FORGET_ISSUES, now.minus(ISSUES).atOffset(ZoneOffset.UTC));
            AnsweredRequests.forget(handle, now);
        });
    }

    public Optional<Upload> find(UUID id) {
        return jdbi.withHandle(handle -> handle.select(FIND, id)
                .map((row, context) -> UploadRow.read(row))
                .findOne());
    }

    /**
     * The files that somebody may know of, the newest first.
     *
     * @param bodies that he speaks for, in the datasets; null for all there are
     * @param before the last one of the page before
     */
    public List<Upload> page(@Nullable List<String> bodies, List<String> datasets, @Nullable UUID before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("all", bodies == null)
                .bind("bodies", bodies == null ? new String[0] : bodies.toArray(String[]::new))
                .bind("datasets", datasets.toArray(String[]::new))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> UploadRow.read(row))
                .list());
    }
}
