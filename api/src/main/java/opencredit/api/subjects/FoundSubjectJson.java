package opencredit.api.subjects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.http.Body;
import opencredit.api.wire.FacetJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Total;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.store.archive.SubjectProfile;
import opencredit.search.Hits.Counted;
import opencredit.search.SubjectHits;
import opencredit.search.SubjectHits.Scored;
import opencredit.search.SubjectQuery;
import org.jspecify.annotations.Nullable;

/** Subjects that were found, as readers see them. Immutable. */
final class FoundSubjectJson {
    /** More digits than four say nothing. */
    private static final double DIGITS = 10_000;

    private final Datasets datasets;
    private final Labels labels;

    FoundSubjectJson(Datasets datasets) {
        this.datasets = datasets;
        this.labels = new Labels(datasets);
    }

    /** @param next cursor of the next page; null on the last */
    Body body(
            SubjectQuery query,
            SubjectHits found,
            Map<Scored, SubjectProfile> shown,
            @Nullable String next,
            String language) {
        List<Found> subjects = shown.entrySet().stream()
                .map(each -> found(each.getKey(), each.getValue(), language))
                .toList();
        StringBuilder out = new StringBuilder("{\"subjects\":").append(Json.text(subjects));
        out.append(found.similar() ? ",\"similar\":true" : "")
                .append(",\"next\":")
                .append(next == null ? "null" : Json.text(next))
                .append(",\"asOf\":")
                .append(found.asOf());
        Counted counted = found.counted();
        if (query.counting().total()) {
            boolean whole = !counted.partial().contains(Counted.TOTAL);
            out.append(",\"total\":").append(Json.text(Total.of(counted.total(), whole)));
        }
        if (!query.counting().facets().isEmpty() && !counted.partial().contains(Counted.FACETS)) {
            out.append(",\"facets\":").append(Json.text(facets(counted, language)));
        }
        if (!counted.partial().isEmpty()) {
            out.append(",\"partial\":").append(Json.text(counted.partial()));
        }
        return Body.json(out.append('}').toString());
    }

    private Map<String, List<FacetJson.Count>> facets(Counted counted, String language) {
        Map<String, List<FacetJson.Count>> named = new LinkedHashMap<>();
        counted.facets()
                .forEach((facet, counts) -> named.put(
                        facet,
                        counts.stream()
                                .map(each -> new FacetJson.Count(
                                        each.value(), label(facet, each.value(), language), each.count()))
                                .toList()));
        return named;
    }

    private @Nullable String label(String facet, String value, String language) {
        return facet.equals(SubjectQuery.KIND)
                ? datasets.codes("subject-kinds")
                        .value(value)
                        .map(kind -> kind.title().in(language))
                        .orElse(null)
                : labels.of(facet, value, language);
    }

    private Found found(Scored scored, SubjectProfile profile, String language) {
        var subject = profile.subject();
        List<OfDataset> counts = profile.datasets().stream()
                .map(each -> new OfDataset(
                        each.dataset(),
                        labels.of(SubjectQuery.DATASET, each.dataset(), language),
                        each.count(),
                        each.latest().toString()))
                .toList();
        return new Found(
                subject.name(),
                subject.code(),
                subject.kind(),
                subject.region(),
                labels.of(SubjectQuery.REGION, subject.region(), language),
                Math.round(scored.score() * DIGITS) / DIGITS,
                counts,
                profile.lists(),
                profile.measures());
    }

    private record Found(
            String name,
            String code,
            String kind,
            @Nullable String region,
            @Nullable String regionName,
            double score,
            List<OfDataset> datasets,
            long lists,
            long measures) {}

    private record OfDataset(String dataset, @Nullable String title, long count, String latest) {}
}
