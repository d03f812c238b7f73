package opencredit.api.portal.about;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.Titles;
import opencredit.data.store.archive.SubjectOf;

/**
 * The bodies of one place that can be reached. A city has hundreds of bodies, and whoever looks for one knows its county.
 *
 * @param region by the bodies' codes; empty of codes that name none
 */
public record ReachedBodies(String region, String title, List<Data> bodies) {
    /** Offices first, then institutions and others, as their codes say; within a kind by name. */
    private static final Comparator<Data> BY_KIND_AND_NAME = Comparator.comparing(
                    (Data body) -> body.text("/code").substring(0, 2))
            .thenComparing(body -> body.text("/name"));

    /** In the order of the regions' codes, in which a city stands before its counties. */
    static List<ReachedBodies> byPlace(Data remedies, Titles titles) {
        Map<String, List<Data>> byRegion = remedies.list("/contacts").stream()
                .collect(Collectors.groupingBy(
                        body -> Objects.requireNonNullElse(SubjectOf.region(body.text("/code")), ""),
                        TreeMap::new,
                        Collectors.toList()));
        return byRegion.entrySet().stream()
                .map(place -> new ReachedBodies(
                        place.getKey(),
                        titles.code("regions", place.getKey()),
                        place.getValue().stream().sorted(BY_KIND_AND_NAME).toList()))
                .toList();
    }
}
