package opencredit.data.store.stage;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import opencredit.data.ledger.Content;
import opencredit.data.ledger.Disclosure;
import org.jspecify.annotations.Nullable;

/** A row on its way, as intake hands it over. */
public sealed interface StagedRow {

    /** Its number in the source. */
    long row();

    /** The record's natural key. */
    UUID key();

    /** Equal for rows that say the same. */
    UUID digest();

    /** It discloses something. */
    record Publish(
            long row, Disclosure disclosure, @Nullable UUID person, Content content, UUID digest) implements StagedRow {
        static Publish of(long row, Disclosure disclosure, @Nullable UUID person) {
            Content content = Content.of(disclosure);
            return new Publish(row, disclosure, person, content, content.digest());
        }

        @Override
        public UUID key() {
            return disclosure.key();
        }
    }

    /** It says that a record is over. */
    record End(long row, UUID key, String reason) implements StagedRow {
        @Override
        public UUID digest() {
            return UUID.nameUUIDFromBytes(reason.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As given, before anything is computed from it. */
    record Given(
            long row,
            @Nullable Disclosure disclosure,
            @Nullable UUID person,
            @Nullable UUID key,
            @Nullable String reason) {
        /** The memory of a row beside its texts: some twenty fields, each an entry of a map, in 2.5 KB. */
        private static final int ROW = 500;

        /** About how much memory it takes. */
        long characters() {
            return ROW + (disclosure == null ? 0 : characters(disclosure.fields()));
        }

        private static long characters(@Nullable Object value) {
            return switch (value) {
                case String text -> text.length();
                case Map<?, ?> members ->
                    members.values().stream().mapToLong(Given::characters).sum();
                case Collection<?> items ->
                    items.stream().mapToLong(Given::characters).sum();
                case null, default -> 0;
            };
        }

        StagedRow read() {
            if (disclosure != null) {
                return Publish.of(row, disclosure, person);
            }
            return new End(row, java.util.Objects.requireNonNull(key), java.util.Objects.requireNonNull(reason));
        }
    }
}
