package opencredit.api.portal.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.record.filter.RecordFilter;

/** Where the records behind a body's numbers are. */
public final class RecordLinks {
    private final PageView view;
    private final Datasets datasets;
    private final LocalDate today;

    RecordLinks(PageView view, Datasets datasets, LocalDate today) {
        this.view = view;
        this.datasets = datasets;
        this.today = today;
    }

    /** Promises whose states are of a group of their code lists, such as {@code breached}. */
    public String promises(String code, String group) {
        return list(code, Map.of("state", states(group)));
    }

    /** Promises that are open and were due before today. */
    public String overdue(String code) {
        SequencedMap<String, String> query = new LinkedHashMap<>();
        query.put("state", states("open"));
        query.put("dueBy", today.minusDays(1).toString());
        return list(code, query);
    }

    /** Findings that a body says it has mended, and nobody has confirmed. */
    public String awaiting(String code) {
        SequencedMap<String, String> query = new LinkedHashMap<>();
        List<Dataset> awaiting = datasets.all().stream()
                .filter(dataset -> dataset.awaiting() != null)
                .toList();
        if (awaiting.size() == 1) {
            query.put("dataset", awaiting.getFirst().id());
        }
        query.put(
                "answer",
                awaiting.stream()
                        .map(dataset -> RecordFilter.answer(String.valueOf(dataset.awaiting()), true))
                        .distinct()
                        .collect(Collectors.joining(",")));
        return list(code, query);
    }

    /** The place of a section in a body's archive. */
    public String section(String code, ArchiveSection section) {
        return view.to(archive(code)) + '#' + section.wire();
    }

    /** Only what the body did itself is counted, and not what it is the second party of. */
    private String list(String code, Map<String, String> query) {
        SequencedMap<String, String> own = new LinkedHashMap<>(query);
        own.put(RecordFilter.ABOUT.parameter(), code);
        return view.to(archive(code) + '?' + QueryStrings.of(own));
    }

    private static String archive(String code) {
        return "/subjects/" + QueryStrings.encode(code);
    }

    private String states(String group) {
        return datasets.all().stream()
                .filter(dataset -> dataset.archive() == ArchiveSection.PROMISES)
                .flatMap(dataset -> datasets.states(dataset, group).stream())
                .distinct()
                .collect(Collectors.joining(","));
    }
}
