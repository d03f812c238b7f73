package opencredit.api.subjects;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opencredit.api.http.Body;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.api.wire.Yuan;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.RecordJson;
import opencredit.data.record.StoredRecord;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.archive.Archive;
import opencredit.data.store.bodies.Findings;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** A credit archive as readers see it. Immutable. */
final class ArchiveJson {
    private final Labels labels;
    private final StateNames names;

    ArchiveJson(Datasets datasets) {
        this.labels = new Labels(datasets);
        this.names = new StateNames(datasets);
    }

    /**
     * @param past what the tally says of findings about it; null where it says nothing
     * @param next where the list of its records goes on after the timeline; null where that has all
     * @param language {@code zh} or {@code en}
     */
    Body body(Archive archive, Findings.@Nullable OfBody past, @Nullable String next, String language) {
        StringBuilder out = new StringBuilder("{\"subject\":").append(Json.text(archive.subject()));
        out.append(",\"sections\":").append(sections(archive, past, language));
        out.append(",\"datasets\":")
                .append(Json.text(archive.datasets().stream()
                        .map(count -> count(count, language))
                        .toList()));
        out.append(",\"timeline\":").append(records(archive.timeline()));
        out.append(",\"next\":").append(next == null ? "null" : Json.text(next));
        out.append(",\"related\":").append(Json.text(archive.related()));
        out.append(",\"publishes\":").append(archive.publishes());
        out.append(",\"decides\":").append(archive.decides());
        return Body.json(
                out.append(",\"asOf\":").append(archive.asOf()).append('}').toString());
    }

    private String sections(Archive archive, Findings.@Nullable OfBody past, String language) {
        List<ArchiveSection> order =
                ArchiveSection.order(CreditCode.isOfPublicBody(archive.subject().code()));
        Map<ArchiveSection, String> written = new EnumMap<>(ArchiveSection.class);
        archive.sections().forEach(section -> written.put(section.section(), section(section, past, language)));
        // a body that mended all is seen to have mended, though nothing is shown any more
        if (past != null && CountSteps.of(past.confirmed()) != null) {
            written.computeIfAbsent(ArchiveSection.DISHONESTY, _ -> section(none(), past, language));
        }
        return order.stream().filter(written::containsKey).map(written::get).collect(Collectors.joining(",", "[", "]"));
    }

    private static Archive.Section none() {
        return new Archive.Section(ArchiveSection.DISHONESTY, 0, null, null, 0, List.of(), List.of());
    }

    private String section(Archive.Section section, Findings.@Nullable OfBody past, String language) {
        List<State> states = section.states().stream()
                .map(state -> new State(
                        state.value(), names.state(section.section(), state.value(), language), state.count()))
                .toList();
        Findings.OfBody found = section.section() == ArchiveSection.DISHONESTY ? past : null;
        String head = Json.text(new Head(
                section.section().wire(),
                section.section().title().in(language),
                section.count(),
                Yuan.text(section.amount()),
                section.latest() == null ? null : section.latest().toString(),
                section.section() == ArchiveSection.PROMISES ? section.overdue() : null,
                found == null ? null : CountSteps.of(found.confirmed()),
                found == null ? null : CountSteps.of(found.mended()),
                states));
        return head.substring(0, head.length() - 1) + ",\"records\":" + records(section.records()) + '}';
    }

    private Count count(Archive.DatasetCount count, String language) {
        return new Count(
                count.dataset(),
                labels.of("dataset", count.dataset(), language),
                count.count(),
                count.latest().toString(),
                RecordJson.instant(count.updatedAt()));
    }

    private static String records(List<StoredRecord> records) {
        return records.stream().map(RecordJson::whole).collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * @param confirmed in steps: one that was withdrawn must not be told by the others
     * @param mended of these, in steps
     */
    private record Head(
            String section,
            String title,
            long count,
            @Nullable String amount,
            @Nullable String latest,
            @Nullable Long overdue,
            @Nullable Long confirmed,
            @Nullable Long mended,
            List<State> states) {}

    private record State(String value, @Nullable String label, long count) {}

    private record Count(String dataset, @Nullable String title, long count, String latest, String updatedAt) {}
}
