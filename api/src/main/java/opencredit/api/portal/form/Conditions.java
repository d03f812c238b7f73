package opencredit.api.portal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import opencredit.api.portal.frame.Reader;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Labels;
import opencredit.data.record.filter.RecordFilter;

/**
 * The filters in force on a page.
 *
 * @param chips one for each value, in the order of the form
 * @param widest the address of the page without any of them
 */
public record Conditions(List<Chip> chips, String widest) {
    /** What {@code reader} asked for by the filters in {@code titles}, and what to call them. */
    static Conditions of(Reader reader, Labels labels, SequencedMap<RecordFilter, String> titles) {
        List<Chip> chips = new ArrayList<>();
        Map<String, String> none = new HashMap<>();
        titles.forEach((filter, title) -> {
            String name = filter.parameter();
            List<String> values = Parameters.values(reader.parameter(name));
            for (String value : values) {
                String rest =
                        values.stream().filter(other -> !other.equals(value)).collect(Collectors.joining(","));
                String label = labels.of(name, value, reader.language());
                chips.add(new Chip(title, label == null ? value : label, reader.with(without(reader, name, rest))));
            }
            none.putAll(without(reader, name, ""));
        });
        return new Conditions(chips, reader.with(none));
    }

    private static Map<String, String> without(Reader reader, String name, String rest) {
        // what is counted within one dataset only would be refused without it
        return name.equals(RecordFilter.DATASET.parameter())
                        && RecordFilter.of(reader.parameter("by"))
                                .filter(RecordFilter::isFacetOfOneDataset)
                                .isPresent()
                ? Map.of(name, rest, "by", "")
                : Map.of(name, rest);
    }

    /**
     * One value of a filter.
     *
     * @param without the address of the page without it
     */
    public record Chip(String title, String value, String without) {}
}
