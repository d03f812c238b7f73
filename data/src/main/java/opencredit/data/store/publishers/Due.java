package opencredit.data.store.publishers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.Datasets;
import opencredit.data.rule.WorkingDays;

/** The last day in time for each day of decision, as three arrays for a statement to join with. */
@SuppressWarnings("ArrayRecordComponent") // bound to a statement, and never compared
record Due(String[] datasets, LocalDate[] decided, LocalDate[] until) {
    /** Of records {@code r} joined with these days as {@code d}: how many were due, and how many came in time. */
    static final String COUNTS = """
              count(d.due) as measured,
              count(d.due) filter (where city_day(r.published_at) <= d.due) as in_time
            """;

    /** Of the datasets whose definition says within how many working days they are due. */
    static Due of(Datasets datasets, WorkingDays workingDays, LocalDate first, LocalDate last) {
        List<String> ids = new ArrayList<>();
        List<LocalDate> decided = new ArrayList<>();
        List<LocalDate> until = new ArrayList<>();
        for (Dataset dataset : measured(datasets)) {
            int days = Objects.requireNonNull(dataset.publishWithin()).workingDays();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                ids.add(dataset.id());
                decided.add(day);
                until.add(workingDays.plus(day, days));
            }
        }
        return new Due(ids.toArray(String[]::new), decided.toArray(LocalDate[]::new), until.toArray(LocalDate[]::new));
    }

    private static List<Dataset> measured(Datasets datasets) {
        return datasets.all().stream()
                .filter(dataset -> dataset.publishWithin() != null)
                .toList();
    }
}
