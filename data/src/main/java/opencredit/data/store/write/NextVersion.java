package opencredit.data.store.write;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import opencredit.data.ledger.Commitment;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.column.RecordColumn;
import opencredit.data.store.column.SharedNumbers;
import org.jdbi.v3.core.statement.SqlStatement;

/** One record's next version, as the statements of single records bind it. */
final class NextVersion {
    private final UUID id;
    private final int version;
    private final Disclosure disclosure;
    private final SharedNumbers numbers;
    private final Content content;
    private final byte[] bytes;
    private final byte[] salt = new byte[Commitment.SALT_LENGTH];

    NextVersion(UUID id, int version, Disclosure disclosure, SharedNumbers numbers) {
        this.id = id;
        this.version = version;
        this.disclosure = disclosure;
        this.numbers = numbers;
        this.content = Content.of(disclosure);
        this.bytes = content.bytes(id, version);
        new SecureRandom().nextBytes(salt);
    }

    /** The hash by which the entry vouches for the content. */
    byte[] commitment() {
        return Commitment.of(salt, bytes);
    }

    /** Binds the content with its salt. */
    <S extends SqlStatement<S>> S content(S statement) {
        return statement.bind("salt", salt).bind("text", new String(bytes, StandardCharsets.UTF_8));
    }

    /** Binds the record's columns. */
    <S extends SqlStatement<S>> S columns(S statement) {
        statement
                .bind("id", id)
                .bind("version", version)
                .bind("digest", content.digest())
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset());
        for (RecordColumn column : RecordColumn.values()) {
            statement.bind(column.column(), column.value(disclosure, numbers));
        }
        return statement;
    }
}
