package opencredit.api.search;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.wire.Json;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Role;
import opencredit.data.dataset.SearchMode;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.StoredRecord;
import opencredit.search.text.Highlights;

/** Where in a record the words of a query stand. Immutable. */
final class HighlightMarks {
    private static final List<String> ENVELOPE = List.of(
            "subject.name",
            "subject.code",
            "counterparty.name",
            "counterparty.code",
            "authority.name",
            "authority.code",
            "documentNumber",
            "title");

    private final Map<String, List<Place>> places;

    HighlightMarks(Datasets datasets) {
        this.places = datasets.all().stream().collect(Collectors.toMap(Dataset::id, HighlightMarks::places));
    }

    private static List<Place> places(Dataset dataset) {
        // the title's field is in the envelope too: once is enough
        Stream<String> fields = dataset.own().stream()
                .filter(field -> field.search() != SearchMode.NONE && field.role() != Role.TITLE)
                .map(field -> "fields." + field.name());
        return Stream.concat(ENVELOPE.stream(), fields).map(Place::of).toList();
    }

    /** The marked texts by the member's path; only those with a hit. */
    Map<String, String> in(StoredRecord record, Highlights highlights) {
        JsonNode content = Json.parse(record.content());
        Map<String, String> marked = new LinkedHashMap<>();
        for (Place place : places.getOrDefault(record.dataset(), List.of())) {
            JsonNode text = content.at(place.pointer());
            if (text.isTextual()) {
                highlights.mark(text.textValue()).ifPresent(mark -> marked.put(place.path(), mark));
            }
        }
        return marked;
    }

    private record Place(String path, JsonPointer pointer) {
        static Place of(String path) {
            return new Place(path, JsonPointer.compile("/" + path.replace('.', '/')));
        }
    }
}
