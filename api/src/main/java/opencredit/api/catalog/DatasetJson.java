package opencredit.api.catalog;

import java.util.Arrays;
import java.util.List;
import opencredit.data.dataset.AmountMeaning;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.ExportFormat;
import opencredit.data.export.RecordJson;
import opencredit.data.record.Freshness;
import org.jspecify.annotations.Nullable;

/** A dataset as the catalogue shows it. */
record DatasetJson(
        String id,
        String title,
        String summary,
        List<String> tasks,
        @Nullable String archive,
        @Nullable String repair,
        @Nullable String amounts,
        @Nullable String money,
        List<String> legalBasis,
        String licence,
        String updateFrequency,
        WindowJson window,
        List<String> editions,
        List<FieldJson> fields,
        long records,
        @Nullable String updatedAt,
        @Nullable String latestDecision,
        List<Download> downloads,
        String schema) {

    record Download(String format, @Nullable String labels, String href) {}

    static DatasetJson of(Dataset dataset, Datasets datasets, @Nullable Freshness fresh, String language) {
        String path = "/v1/datasets/" + dataset.id();
        return new DatasetJson(
                dataset.id(),
                dataset.title().in(language),
                dataset.summary().in(language),
                dataset.tasks(),
                dataset.archive() == null ? null : dataset.archive().wire(),
                dataset.repair() == null ? null : dataset.repair().id(),
                dataset.amounts() == AmountMeaning.ADDED
                        ? null
                        : dataset.amounts().wire(),
                dataset.money() == null ? null : dataset.money().wire(),
                dataset.legalBasis().stream().map(basis -> basis.in(language)).toList(),
                dataset.licence(),
                dataset.updateFrequency(),
                WindowJson.of(dataset.window(), language),
                dataset.editions().stream().map(Dataset.Edition::id).toList(),
                dataset.published().stream()
                        .map(field -> FieldJson.of(field, datasets, language))
                        .toList(),
                fresh == null ? 0 : fresh.count(),
                fresh == null || fresh.updatedAt() == null ? null : RecordJson.instant(fresh.updatedAt()),
                fresh == null || fresh.latestDecision() == null
                        ? null
                        : fresh.latestDecision().toString(),
                downloads(path + "/records?"),
                path + "/schema");
    }

    private static List<Download> downloads(String path) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new Download(format.word(), format.labels(), path + format.query()))
                .toList();
    }
}
