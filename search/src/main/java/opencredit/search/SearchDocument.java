package opencredit.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opencredit.data.record.filter.RecordFilter;
import org.jspecify.annotations.Nullable;

/**
 * The content of a record in an index: public, masked content only.
 *
 * @param subject whom it is about; without a code it has no archive and is no subject of its own
 * @param counterparty its second party, or null; the record is both parties'
 * @param bodies of the filters by body; none of what the record does not have
 * @param coded values of the filters by region, by code, by answer, by number and by day due; none of what the record does not have
 * @param numbers other numbers found as a whole and by fragments, such as a licence's
 * @param texts found by any fragment, as both names and the numbers are
 * @param visibleUntil exclusive; null for no end
 */
public record SearchDocument(
        UUID id,
        String dataset,
        Name subject,
        @Nullable Name counterparty,
        Map<RecordFilter, Name> bodies,
        Map<RecordFilter, List<String>> coded,
        List<String> numbers,
        List<String> texts,
        LocalDate decisionDate,
        @Nullable BigDecimal amount,
        @Nullable Instant visibleUntil) {

    /**
     * A party's name and, where it has one, its unified social credit code.
     *
     * @param kind its kind in wire form
     */
    public record Name(String name, @Nullable String code, String kind) {

        private static final String USUAL = "organization";

        /** Of an organisation, as every authority is. */
        public Name(String name, @Nullable String code) {
            this(name, code, USUAL);
        }

        /** The same party, where its kind is told. */
        public Name of(@Nullable String told) {
            return told == null ? this : new Name(name, code, told);
        }
    }

    private static final Name NOBODY = new Name("", null);

    /** Who decided. */
    public Name authority() {
        return bodies.getOrDefault(RecordFilter.AUTHORITY, NOBODY);
    }

    /** Found as a whole and by fragments; empty for none. */
    public String documentNumber() {
        return String.join("", values(RecordFilter.NUMBER));
    }

    /** The body of a filter by body, if the record has it. */
    public Optional<Name> body(RecordFilter filter) {
        return Optional.ofNullable(bodies.get(filter));
    }

    /** The values of a filter by region, by code, by answer, by number or by day due; empty for none. */
    public List<String> values(RecordFilter filter) {
        return coded.getOrDefault(filter, List.of());
    }

    /** Whose record it is: its subject's, and its second party's if it has one. */
    public List<Name> parties() {
        return counterparty == null ? List.of(subject) : List.of(subject, counterparty);
    }
}
