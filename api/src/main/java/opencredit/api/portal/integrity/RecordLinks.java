package opencredit.api.portal.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.text.QueryStrings;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.dataset.reading.Datasets;

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

    /** The place of a section in a body's archive. */
    public String section(String code, ArchiveSection section) {
        return view.to(archive(code)) + '#' + section.wire();
    }

    private String list(String code, Map<String, String> query) {
        return view.to(archive(code) + '?' + QueryStrings.of(query));
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
