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
import opencredit.data.dataset.Role;
import opencredit.data.dataset.money.BreachTerms;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.Project;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.StoredRecord;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.read.Records;
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
    Optional<Staged> of(StoredRecord record) {
        return datasets.find(record.dataset())
                .filter(dataset -> dataset.stages() != null)
                .flatMap(dataset -> Project.of(Json.parse(record.content())))
                .map(project -> new Staged(record.dataset(), project));
    }

    /** All its stages that are shown at {@code now}, in their order; none where the record is the only one. */
    List<Stage> shown(Staged staged, Instant now) {
        Dataset dataset = datasets.find(staged.dataset()).orElseThrow();
        List<String> order = order(dataset);
        List<Stage> stages = records.list(query(staged), null, MOST, now).records().stream()
                .map(record -> stage(record, dataset))
                .sorted(Comparator.comparingInt((Stage stage) -> order.indexOf(stage.stage()))
                        .thenComparing(Stage::decisionDate)
                        .thenComparing(Stage::id))
                .toList();
        return stages.size() < 2 ? List.of() : stages;
    }

    private List<String> order(Dataset dataset) {
        return datasets.codes(dataset, Role.CATEGORY).stream()
                .flatMap(list -> list.codes().stream())
                .map(Code::value)
                .toList();
    }

    private static RecordQuery query(Staged staged) {
        return RecordQuery.ALL
                .with(RecordFilter.DATASET, staged.dataset())
                .with(RecordFilter.NUMBER, staged.project().number())
                .with(RecordFilter.AUTHORITY, staged.project().authority());
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
                breach != null && breach.isReported(field -> fields.path(field).asText("")),
                breach != null && breach.isOwn(field -> fields.path(field).asText("")));
    }

    /** A project of a dataset. */
    record Staged(String dataset, Project project) {}

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
