package opencredit.data.store.stage;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opencredit.data.ledger.Commitment;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.column.SharedNumbers;
import opencredit.data.store.lock.RowFate;
import opencredit.data.store.stage.StagedRow.End;
import opencredit.data.store.stage.StagedRow.Publish;
import org.jspecify.annotations.Nullable;

/** Compares a chunk's rows with what is shown, and copies what each says into its batch. */
public final class ChunkWriter {
    /** Rows of a chunk: few enough for 10 MB, many enough that round trips do not count. */
    public static final int ROWS = 5_000;

    private static final String COPY_VERSIONS = "copy version (id, salt, content) from stdin (format binary)";
    private static final String COPY_ROWS =
            "copy staged (batch, row, key, digest, fate, reason, person, id, version, content, commitment, "
                    + RecordColumn.ALL + ") from stdin (format binary)";
    /** The code of a row that has the key of a record about somebody else. */
    static final String ANOTHER_SUBJECT = "another-subject";
    /** The code of a row that says something else than its record was corrected to. */
    static final String CORRECTED = "corrected-record";
    /** The code of a row that was to bring back a record, and is about another decision. */
    static final String ANOTHER_DECISION = "another-decision";

    private static final RecordColumn[] SAID = RecordColumn.values();
    private static final int BARE_COLUMNS = 7;
    private static final int VERSION_COLUMNS = 4 + SAID.length;

    private final Connection connection;
    private final Numbered numbered;
    private final long batch;
    private final @Nullable UUID restores;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedEpochGenerator ids;
    private CopyBuffer versions = new CopyBuffer();
    private CopyBuffer rows = new CopyBuffer();
    private final byte[] salts = new byte[ROWS * Commitment.SALT_LENGTH];

    /**
     * @param restores the withdrawn record that the batch brings back, which then is all that it does
     * @param clock whose moment the ids of new records begin with
     */
    public ChunkWriter(
            Connection connection, Numbered numbered, long batch, @Nullable UUID restores, InstantSource clock) {
        this.connection = connection;
        this.numbered = numbered;
        this.batch = batch;
        this.restores = restores;
        this.ids = Generators.timeBasedEpochGenerator(random, new Milliseconds(clock));
    }

    /** Writes at most {@link #ROWS} rows. */
    public void write(List<StagedRow.Given> given) throws SQLException {
        List<StagedRow> chunk = given.stream().map(StagedRow.Given::read).toList();
        Map<UUID, KnownRecord> known =
                KnownRecord.find(connection, chunk.stream().map(StagedRow::key).toList());
        long content = firstContent();
        random.nextBytes(salts);
        for (StagedRow row : chunk) {
            switch (row) {
                case Publish publish -> publish(publish, known.get(row.key()), content++);
                case End end -> bare(end, RowFate.END, end.reason(), null).nothing(VERSION_COLUMNS);
            }
        }
        versions.copy(connection, COPY_VERSIONS);
        rows.copy(connection, COPY_ROWS);
        // they have grown to the longest chunk, and the room of this one is given back
        versions = new CopyBuffer();
        rows = new CopyBuffer();
    }

    private void publish(Publish row, @Nullable KnownRecord known, long content) {
        if (restores != null) {
            restore(row, known, content);
        } else if (known == null) {
            version(row, RowFate.NEW, ids.generate(), 1, content);
        } else if (known.isWithdrawn() && !known.isUndone()) {
            bare(row, RowFate.WITHDRAWN_BEFORE, null, row.person()).nothing(VERSION_COLUMNS);
        } else if (row.digest().equals(known.digest())) {
            bare(row, RowFate.UNCHANGED, null, row.person()).nothing(VERSION_COLUMNS);
        } else if (known.isAnothers(row.disclosure().subject().identity())) {
            bare(row, RowFate.REFUSED, ANOTHER_SUBJECT, row.person()).nothing(VERSION_COLUMNS);
        } else if (known.isCorrected()) {
            bare(row, RowFate.REFUSED, CORRECTED, row.person()).nothing(VERSION_COLUMNS);
        } else {
            RowFate fate = known.isUndone() ? RowFate.BACK : RowFate.AMEND;
            version(row, fate, known.id(), known.version() + 1, content);
        }
    }

    private void restore(Publish row, @Nullable KnownRecord known, long content) {
        if (known != null && known.isWithdrawn() && known.id().equals(restores)) {
            version(row, RowFate.BACK, known.id(), known.version() + 1, content);
        } else {
            bare(row, RowFate.REFUSED, ANOTHER_DECISION, row.person()).nothing(VERSION_COLUMNS);
        }
    }

    private void version(Publish row, RowFate fate, UUID id, int version, long contentId) {
        byte[] content = row.content().bytes(id, version);
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        System.arraycopy(salts, (int) (contentId % ROWS) * salt.length, salt, 0, salt.length);
        versions.row(3).bigint(contentId).bytes(salt).bytes(content);
        bare(row, fate, null, row.person())
                .uuid(id)
                .integer(version)
                .bigint(contentId)
                .bytes(Commitment.of(salt, content));
        said(row.disclosure());
    }

    private CopyBuffer bare(StagedRow row, RowFate fate, @Nullable String reason, @Nullable UUID person) {
        CopyBuffer written = rows.row(BARE_COLUMNS + VERSION_COLUMNS)
                .bigint(batch)
                .bigint(row.row())
                .uuid(row.key())
                .uuid(row.digest())
                .letter(fate.letter())
                .text(reason);
        return person == null ? written.nothing() : written.uuid(person);
    }

    private void said(Disclosure disclosure) {
        SharedNumbers numbers = numbered.shared(disclosure);
        for (RecordColumn column : SAID) {
            rows.value(column.value(disclosure, numbers));
        }
    }

    /** The first of {@link #ROWS} numbers for contents. */
    private long firstContent() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet next = statement.executeQuery("select nextval('version_id')")) {
            next.next();
            return next.getLong(1) * ROWS;
        }
    }

    private static final class Milliseconds extends UUIDClock {
        private final InstantSource clock;

        private Milliseconds(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeMillis() {
            return clock.millis();
        }
    }
}
