package opencredit.data.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opencredit.data.counts.CountsView.Touched;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.dataset.reading.WorkingDaysReader;
import opencredit.data.follow.Stretch;
import opencredit.data.store.bodies.Findings;
import opencredit.data.store.bodies.PublicBodies;
import opencredit.data.store.counts.CountsReader;
import opencredit.data.store.db.Database;
import opencredit.data.store.publishers.Publishers;
import opencredit.data.store.publishers.Timeliness;

/** Figures of bodies by the view of counts, beside the same of all records and of the whole tally. */
public final class CountedFigures {
    private static final Datasets DATASETS = TestDatasets.shipped();

    private CountedFigures() {}

    /** Brings the view level, and compares. */
    public static void check(Database database, String what, List<Instant> moments) {
        long seq = catchUp(database);
        CountsReader counts = new CountsReader(database);
        Findings findings = new Findings(database, DATASETS, counts);
        assertThat(findings.counted(seq)).as(what).contains(findings.all());
        for (Instant now : moments) {
            PublicBodies bodies = new PublicBodies(database, findings, DATASETS, counts);
            assertThat(bodies.counted(seq, now)).as("%s at %s", what, now).contains(bodies.all(now));
            Publishers publishers = new Publishers(database, counts);
            assertThat(publishers.counted(seq, now)).as("%s at %s", what, now).contains(publishers.all(now));
            Timeliness timeliness = new Timeliness(database, WorkingDaysReader.load(), counts);
            assertThat(timeliness.counted(seq, null, null, now).orElseThrow())
                    .as("%s at %s", what, now)
                    .containsExactlyInAnyOrderElementsOf(timeliness.of(null, null, now));
        }
    }

    /** Brings the view level, and says with which entry; in many steps, so that they end within transactions too. */
    public static long catchUp(Database database) {
        CountsView view = new CountsView(database, 3);
        Optional<Stretch<Touched>> next = view.read(view.position().seq());
        while (next.isPresent()) {
            view.apply(next.get());
            next = view.read(view.position().seq());
        }
        return view.position().seq();
    }
}
