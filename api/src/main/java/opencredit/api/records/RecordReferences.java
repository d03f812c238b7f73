package opencredit.api.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Records;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** Where a record refers to others by their document numbers, and which of those are shown. Safe for threads. */
final class RecordReferences {
    /**
     * A number is unique to its authority, which is no part of a reference: several records about one subject may have it.
     */
    private static final int MOST = 5;

    private final Records records;
    private final Datasets datasets;

    RecordReferences(Records records, Datasets datasets) {
        this.records = records;
        this.datasets = datasets;
    }

    /** What a record refers to; empty, and read from nowhere, for datasets without references. */
    List<Reference> of(StoredRecord record) {
        List<Field> fields = datasets.find(record.dataset()).map(Dataset::own).orElse(List.of()).stream()
                .filter(field -> field.type() instanceof FieldType.Reference)
                .toList();
        if (fields.isEmpty()) {
            return List.of();
        }
        JsonNode content = Json.parse(record.content());
        return fields.stream()
                .flatMap(field -> reference(field, content).stream())
                .toList();
    }

    /** Nothing but brackets is no number: it would stand for every record that has none. */
    private static Optional<Reference> reference(Field field, JsonNode content) {
        String number = content.path("fields").path(field.name()).asText();
        return field.type() instanceof FieldType.Reference(String dataset, FieldType.Tie tie)
                        && !DocumentNumber.normalise(number).isEmpty()
                ? Optional.of(new Reference(field.name(), dataset, number, filter(tie), common(tie, content)))
                : Optional.empty();
    }

    private static RecordFilter filter(FieldType.Tie tie) {
        return switch (tie) {
            case SUBJECT -> RecordFilter.SUBJECT;
            case AUTHORITY -> RecordFilter.AUTHORITY;
        };
    }

    private static @Nullable String common(FieldType.Tie tie, JsonNode content) {
        JsonNode party = content.path(tie == FieldType.Tie.SUBJECT ? "subject" : "authority");
        String code = party.path("code").asText();
        if (CreditCode.isValid(code)) {
            return code;
        }
        // names of subjects are no identities
        return tie == FieldType.Tie.SUBJECT ? null : party.path("name").asText();
    }

    /** Those records that are shown at {@code now}, newest decision first for each reference. */
    List<Related> shown(List<Reference> references, Instant now) {
        return references.stream().flatMap(reference -> related(reference, now)).toList();
    }

    private Stream<Related> related(Reference reference, Instant now) {
        return records.list(query(reference), null, MOST, now).records().stream()
                .map(record -> new Related(reference.field(), record.dataset(), record.id(), number(record)));
    }

    private static String number(StoredRecord record) {
        return Json.parse(record.content()).path("documentNumber").asText();
    }

    private static RecordQuery query(Reference reference) {
        return RecordQuery.ALL
                .with(RecordFilter.DATASET, reference.dataset())
                .with(reference.tie(), reference.common())
                .with(RecordFilter.NUMBER, reference.number());
    }

    /**
     * @param number as the referring record writes it
     * @param tie the filter by what both records have in common: other authorities' records of the same number are others
     * @param common whom the referring record is about, or who decided it; null of a subject whom no code identifies
     */
    record Reference(
            String field,
            String dataset,
            String number,
            RecordFilter tie,
            @Nullable String common) {}

    /** @param number as the record referred to writes it */
    record Related(String field, String dataset, UUID id, String number) {}
}
