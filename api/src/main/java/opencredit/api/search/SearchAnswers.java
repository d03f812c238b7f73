package opencredit.api.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opencredit.api.cache.SubjectCache;
import opencredit.api.http.Body;
import opencredit.api.wire.FacetJson;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Total;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.RecordJson;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.archive.Subjects.Summary;
import opencredit.data.store.read.Records;
import opencredit.search.Hits;
import opencredit.search.SearchQuery;
import opencredit.search.text.Highlights;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/** Hits made readable: what is shown of them now, with the words marked. Safe for threads. */
public final class SearchAnswers {
    /** Beside twenty records, five subjects are what a reader takes in. */
    private static final int SUBJECTS = 5;

    private final Records records;
    private final SubjectCache<Summary> subjects;
    private final Labels labels;
    private final HighlightMarks marks;

    public SearchAnswers(Records records, SubjectCache<Summary> subjects, Datasets datasets, Labels labels) {
        this.records = records;
        this.subjects = subjects;
        this.labels = labels;
        this.marks = new HighlightMarks(datasets);
    }

    /** @param counted members of the answer */
    Body body(Hits hits, Words words, @Nullable String next, Map<String, Object> counted, Instant now) {
        StringBuilder out = new StringBuilder("{\"subjects\":");
        out.append(Json.text(summaries(hits.subjects(), now)));
        out.append(",\"records\":[");
        Highlights highlights = new Highlights(words);
        String comma = "";
        for (StoredRecord record : records.shown(hits.records(), now)) {
            out.append(comma);
            comma = ",";
            RecordJson.append(out, record).setLength(out.length() - 1);
            out.append(",\"highlights\":")
                    .append(Json.text(marks.in(record, highlights)))
                    .append('}');
        }
        out.append(hits.similar() ? "],\"similar\":true" : "]")
                .append(",\"next\":")
                .append(next == null ? "null" : '"' + next + '"');
        out.append(",\"asOf\":").append(hits.asOf());
        counted.forEach((member, value) ->
                out.append(",\"").append(member).append("\":").append(Json.text(value)));
        return Body.json(out.append('}').toString());
    }

    /** What was asked to be counted, and what of it could not be, by member of the answer. */
    Map<String, Object> counted(SearchQuery query, Hits hits, String language) {
        Hits.Counted counted = hits.counted();
        Map<String, Object> members = new LinkedHashMap<>();
        if (query.counting().total()) {
            long total = Math.max(counted.total(), hits.records().size());
            members.put("total", Total.of(total, !counted.partial().contains(Hits.Counted.TOTAL)));
        }
        if (!query.counting().facets().isEmpty() && !counted.partial().contains(Hits.Counted.FACETS)) {
            members.put("facets", named(counted.facets(), query.filter().dataset(), language));
        }
        if (!counted.partial().isEmpty()) {
            members.put("partial", counted.partial());
        }
        return members;
    }

    /** The best that have something left to show; mostly all have, so those beyond are counted only where one has not. */
    private List<Summary> summaries(List<String> codes, Instant now) {
        int first = Math.min(SUBJECTS, codes.size());
        List<Summary> shown = new ArrayList<>(subjects.of(codes.subList(0, first), now));
        if (shown.size() < SUBJECTS && first < codes.size()) {
            shown.addAll(subjects.of(codes.subList(first, codes.size()), now));
        }
        return shown.subList(0, Math.min(SUBJECTS, shown.size()));
    }

    /** @param dataset the one that is asked about, or null for all */
    private Map<String, List<FacetJson.Count>> named(
            Map<String, List<Hits.Count>> facets, @Nullable String dataset, String language) {
        FacetJson.Builder named = new FacetJson.Builder(labels.asking(dataset), language);
        facets.forEach((facet, counts) -> named.add(facet, counts, Hits.Count::value, Hits.Count::count));
        return named.build();
    }
}
