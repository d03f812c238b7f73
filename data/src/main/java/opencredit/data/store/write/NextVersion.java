package opencredit.data.store.write;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import opencredit.data.ledger.Commitment;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.ledger.Party;
import opencredit.data.record.Fen;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

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
        BigDecimal amount = disclosure.amount();
        return statement
                .bind("id", id)
                .bind("version", version)
                .bind("digest", content.digest())
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .bind("visibleUntil", visibleUntil())
                .bind("amount", amount == null ? null : Fen.of(amount))
                .bind("decisionDate", disclosure.decisionDate())
                .bind("authority", numbers.authority())
                .bind("subject", disclosure.subject().identity())
                .bind("region", disclosure.region())
                .bind("number", DocumentNumber.hash(disclosure.documentNumber()))
                .bind("categorySet", numbers.categories())
                .bind("counterparty", counterparty())
                .bind("publisher", numbers.publisher())
                .bind("state", disclosure.standing().state())
                .bind("from", disclosure.standing().from())
                .bind("until", disclosure.standing().until())
                .bind("missingSet", numbers.missing());
    }

    private @Nullable OffsetDateTime visibleUntil() {
        return disclosure.window().until() == null
                ? null
                : disclosure.window().until().atOffset(ZoneOffset.UTC);
    }

    private @Nullable String counterparty() {
        Party counterparty = disclosure.counterparty();
        return counterparty == null ? null : counterparty.identity();
    }
}
