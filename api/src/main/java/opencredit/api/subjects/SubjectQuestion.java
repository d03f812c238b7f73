package opencredit.api.subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opencredit.api.query.Cursors;
import opencredit.api.query.Filters;
import opencredit.api.query.Parameters;
import opencredit.api.query.TypedWords;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.subject.SubjectKind;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SubjectQuery;
import opencredit.search.SubjectQuery.Filter;
import opencredit.search.SubjectQuery.Place;
import opencredit.search.SubjectQuery.Position;
import opencredit.search.text.Words;
import org.jspecify.annotations.Nullable;

/** Which subjects are asked for. */
record SubjectQuestion(Words words, Filter filter) {
    static final List<String> NAMES = List.of("q", SubjectQuery.REGION, SubjectQuery.KIND, SubjectQuery.DATASET);

    /** People have no archive, and are no subjects that could be found. */
    private static final List<String> KINDS = Arrays.stream(SubjectKind.values())
            .filter(kind -> kind != SubjectKind.PERSON)
            .map(SubjectKind::wire)
            .toList();

    /** Stands where there is nothing. */
    private static final String NONE = "-";

    static SubjectQuestion read(Parameters parameters, Datasets datasets) {
        return new SubjectQuestion(
                TypedWords.read(parameters),
                new Filter(
                        Filters.regions(parameters, SubjectQuery.REGION),
                        parameters.choices(SubjectQuery.KIND, KINDS),
                        parameters.choices(
                                SubjectQuery.DATASET,
                                datasets.all().stream().map(Dataset::id).toList())));
    }

    SubjectQuery query(int limit, @Nullable Place after, Counting counting) {
        return new SubjectQuery(words.typed(), filter, limit, after, counting);
    }

    static Counting counting(Parameters parameters) {
        Set<String> facets = Set.copyOf(parameters.choices("facets", SubjectQuery.FACETS));
        return new Counting(facets, parameters.flag("total"), Counting.USUAL);
    }

    /** Where the page starts; null at the beginning. */
    @Nullable
    Place after(Cursors cursors, @Nullable String cursor) {
        String place = cursors.read(canonical(), cursor);
        if (place == null) {
            return null;
        }
        String[] parts = place.split(" ");
        boolean isLast = parts[2].equals(NONE);
        return new Place(
                parts[0].equals(NONE) ? null : parts[0],
                Integer.parseInt(parts[1]),
                isLast
                        ? null
                        : new Position(
                                Integer.parseInt(parts[2]), Long.parseLong(parts[3]), UUID.fromString(parts[4])));
    }

    /** The cursor for the page that starts there; null for none. */
    @Nullable
    String cursor(Cursors cursors, @Nullable Place next) {
        if (next == null) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(next.code() == null ? NONE : next.code());
        parts.add(Integer.toString(next.shown()));
        Position position = next.position();
        parts.add(position == null ? NONE : position.tier() + " " + position.day() + " " + position.id());
        return cursors.write(canonical(), String.join(" ", parts));
    }

    /** In a form that only the same question has. */
    private String canonical() {
        return "subjects:" + words.typed() + '\0' + filter;
    }
}
