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
import opencredit.data.store.lock.Lock;
import opencredit.data.store.stage.ContentNumbers;
import opencredit.data.store.stage.Numbered;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings a withdrawn record back as a new version. */
public final class Restoration {
    private static final String FIND = """
            select max(e.version) from withdrawn w join entry e on e.record = w.record
            where w.record = :id and w.key = :key and w.dataset = :dataset
            """;

    private static final String RESTORE = """
            with back as (delete from withdrawn where record = :id),
            kept as (insert into version (id, salt, content) values (:content, :salt, :text)),
            told as (
              insert into entry (seq, at, content, record, version, event, reason, dataset, commitment)
              values (:seq, :at, :content, :id, :version, 'restored', :reason, :dataset, :commitment))
            insert into record (id, key, digest, seq, content, published_at, updated_at, visible_until, amount, number,
              version, decision_date, authority, category_set, dataset, subject, region,
              counterparty, publisher, state, valid_from, valid_until, missing_set)
            values (:id, :key, :digest, :seq, :content,
              coalesce((select at from entry where record = :id and event = 'published'), :at), :at,
              coalesce(cast(:visibleUntil as timestamptz), 'infinity'), :amount, :number, :version, :decisionDate, :authority,
              :categorySet, :dataset, :subject, :region, :counterparty, :publisher, :state, :from, :until,
              :missingSet)
            """;

    private Restoration() {}

    /** Of what the disclosure shares with others. */
    public record Numbers(int authority, @Nullable Integer publisher, int categories, int missing) {

        public static Numbers of(Numbered numbered, Disclosure disclosure) {
            return new Numbers(
                    numbered.authority(disclosure.authority()),
                    disclosure.publisher() == null ? null : numbered.authority(disclosure.publisher()),
                    numbered.categories(disclosure.dataset(), disclosure.categories()),
                    numbered.missing(disclosure.dataset(), disclosure.flags()));
        }
    }

    /**
     * Writes the entry after {@code lock}'s.
     *
     * @return false when no such record with the disclosure's key and dataset is withdrawn
     */
    public static boolean restore(
            Handle handle, Lock lock, UUID id, String reason, Disclosure disclosure, Numbers numbers) {
        Integer last = handle.createQuery(FIND)
                .bind("id", id)
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .mapTo(Integer.class)
                .one();
        if (last == null) {
            return false;
        }
        write(handle, lock, id, last + 1, reason, disclosure, numbers);
        return true;
    }

    private static void write(
            Handle handle, Lock lock, UUID id, int version, String reason, Disclosure disclosure, Numbers numbers) {
        Content content = Content.of(disclosure);
        byte[] bytes = content.bytes(id, version);
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        new SecureRandom().nextBytes(salt);
        BigDecimal amount = disclosure.amount();
        handle.createUpdate(RESTORE)
                .bind("id", id)
                .bind("key", disclosure.key())
                .bind("dataset", disclosure.dataset())
                .bind("digest", content.digest())
                .bind("content", new ContentNumbers(handle).next())
                .bind("salt", salt)
                .bind("text", new String(bytes, StandardCharsets.UTF_8))
                .bind("commitment", Commitment.of(salt, bytes))
                .bind("seq", lock.seq() + 1)
                .bind("at", lock.stamp())
                .bind("version", version)
                .bind("reason", reason)
                .bind("visibleUntil", visibleUntil(disclosure))
                .bind("amount", amount == null ? null : Fen.of(amount))
                .bind("decisionDate", disclosure.decisionDate())
                .bind("authority", numbers.authority())
                .bind("subject", disclosure.subject().identity())
                .bind("region", disclosure.region())
                .bind("number", DocumentNumber.hash(disclosure.documentNumber()))
                .bind("categorySet", numbers.categories())
                .bind("counterparty", counterparty(disclosure))
                .bind("publisher", numbers.publisher())
                .bind("state", disclosure.standing().state())
                .bind("from", disclosure.standing().from())
                .bind("until", disclosure.standing().until())
                .bind("missingSet", numbers.missing())
                .execute();
    }

    private static @Nullable OffsetDateTime visibleUntil(Disclosure disclosure) {
        return disclosure.window().until() == null
                ? null
                : disclosure.window().until().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String counterparty(Disclosure disclosure) {
        Party counterparty = disclosure.counterparty();
        return counterparty == null ? null : counterparty.identity();
    }
}
