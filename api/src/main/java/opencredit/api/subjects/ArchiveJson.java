package opencredit.api.subjects;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import opencredit.api.http.Body;
import opencredit.api.wire.Json;
import opencredit.api.wire.Labels;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.export.RecordJson;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.archive.Archive;
import opencredit.data.subject.CreditCode;
import org.jspecify.annotations.Nullable;

/** A credit archive as readers see it. Immutable. */
final class ArchiveJson {
    /** What a public body did with its word comes first in its archive; with others, what is in force against them. */
    private static final List<ArchiveSection> OF_BODIES = List.of(
            ArchiveSection.DISHONESTY, ArchiveSection.PROMISES, ArchiveSection.MEASURES, ArchiveSection.RATINGS);

    private static final List<ArchiveSection> OF_OTHERS = List.of(
            ArchiveSection.MEASURES, ArchiveSection.RATINGS, ArchiveSection.DISHONESTY, ArchiveSection.PROMISES);

    private final Labels labels;
    private final SectionNames names;

    ArchiveJson(Datasets datasets) {
        this.labels = new Labels(datasets);
        this.names = new SectionNames(datasets);
    }

    /** @param language {@code zh} or {@code en} */
    Body body(Archive archive, String language) {
        StringBuilder out = new StringBuilder("{\"subject\":").append(Json.text(archive.subject()));
        out.append(",\"sections\":").append(sections(archive, language));
        out.append(",\"datasets\":")
                .append(Json.text(archive.datasets().stream()
                        .map(count -> count(count, language))
                        .toList()));
        out.append(",\"timeline\":").append(records(archive.timeline()));
        out.append(",\"related\":").append(Json.text(archive.related()));
        return Body.json(
                out.append(",\"asOf\":").append(archive.asOf()).append('}').toString());
    }

    private String sections(Archive archive, String language) {
        List<ArchiveSection> order = CreditCode.isOfPublicBody(archive.subject().code()) ? OF_BODIES : OF_OTHERS;
        return archive.sections().stream()
                .sorted(Comparator.comparing(section -> order.indexOf(section.section())))
                .map(section -> section(section, language))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String section(Archive.Section section, String language) {
        List<State> states = section.states().stream()
                .map(state -> new State(
                        state.value(), names.state(section.section(), state.value(), language), state.count()))
                .toList();
        String title = SectionNames.title(section.section()).in(language);
        String head = Json.text(new Head(section.section().wire(), title, section.count(), states));
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

    private record Head(String section, String title, long count, List<State> states) {}

    private record State(String value, @Nullable String label, long count) {}

    private record Count(String dataset, @Nullable String title, long count, String latest, String updatedAt) {}
}
