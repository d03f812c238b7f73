package opencredit.api.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opencredit.api.wire.Json;
import opencredit.data.dataset.CodeList.Code;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Field;
import opencredit.data.dataset.FieldType;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Records;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * The stages of the project that a record is one of, so that a breach shows who answered for each earlier stage. Safe for
 * threads.
 */
final class RecordStages {
    /** A project has six stages; one may pass from body to body. */
    private static final int MOST = 50;

    private final Records records;
    private final Datasets datasets;

    RecordStages(Records records, Datasets datasets) {
        this.records = records;
        this.datasets = datasets;
    }

    /** The project of a record; empty, and read from nowhere, for datasets without stages. */
    Optional<Project> of(StoredRecord record) {
        Optional<Dataset> staged = datasets.find(record.dataset()).filter(dataset -> dataset.stages() != null);
        if (staged.isEmpty()) {
            return Optional.empty();
        }
        JsonNode content = Json.parse(record.content());
        String number = content.path("documentNumber").asText();
        JsonNode authority = content.path("authority");
        String code = authority.path("code").asText();
        String body = CreditCode.isValid(code) ? code : authority.path("name").asText();
        return DocumentNumber.normalise(number).isEmpty() || body.isEmpty()
                ? Optional.empty()
                : Optional.of(new Project(record.dataset(), number, body));
    }

    /** All its stages that are shown at {@code now}, in their order; none where the record is the only one. */
    List<Stage> shown(Project project, Instant now) {
        Dataset dataset = datasets.find(project.dataset()).orElseThrow();
        List<String> order = order(dataset);
        List<Stage> stages = records.list(query(project), null, MOST, now).records().stream()
                .map(record -> stage(record, dataset))
                .sorted(Comparator.comparingInt((Stage stage) -> order.indexOf(stage.stage()))
                        .thenComparing(Stage::decisionDate)
                        .thenComparing(Stage::id))
                .toList();
        return stages.size() < 2 ? List.of() : stages;
    }

    private List<String> order(Dataset dataset) {
        return dataset.field(Role.CATEGORY)
                .map(Field::type)
                .map(type -> type instanceof FieldType.Code code
                        ? datasets.codes(code.list()).codes()
                        : null)
                .map(codes -> codes.stream().map(Code::value).toList())
                .orElse(List.of());
    }

    /** A number is unique to its authority: another's project of the same number is another project. */
    private static RecordQuery query(Project project) {
        return RecordQuery.ALL
                .with(RecordFilter.DATASET, project.dataset())
                .with(RecordFilter.NUMBER, project.number())
                .with(RecordFilter.AUTHORITY, project.authority());
    }

    private static Stage stage(StoredRecord record, Dataset dataset) {
        JsonNode content = Json.parse(record.content());
        JsonNode fields = content.path("fields");
        BreachTerms breach = dataset.breach();
        String code = content.path("subject").path("code").asText("");
        return new Stage(
                record.dataset(),
                record.id(),
                content.path("categories").path(0).asText(""),
                new Responsible(content.path("subject").path("name").asText(), code.isEmpty() ? null : code),
                content.path("decisionDate").asText(),
                breach != null && breach.isTold(field -> fields.path(field).asText("")),
                breach != null && breach.isOwn(field -> fields.path(field).asText("")));
    }

    /** @param authority its code, or its name where it has none */
    record Project(String dataset, String number, String authority) {}

    record Responsible(String name, @Nullable String code) {}

    /**
     * @param stage the category
     * @param breached whether it reports a breach
     * @param own of its subject's
     */
    record Stage(
            String dataset,
            UUID id,
            String stage,
            Responsible subject,
            String decisionDate,
            boolean breached,
            boolean own) {}
}
