package opencredit.data.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.Intake.Options;
import opencredit.data.intake.check.Standards;
import opencredit.data.intake.check.Verdict;
import opencredit.data.intake.report.IntakeReport;
import opencredit.data.intake.report.LoadTally;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.ledger.Disclosure;

/** Everything that intake makes of one file, without a database. */
public record WhatWasRead(LoadTally tally, IntakeReport report, List<Disclosure> published, List<Verdict.Ended> ended) {
    public static final Datasets DATASETS = TestDatasets.shipped();
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    static final byte[] SECRET = "a secret of the tests, 32 bytes.".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    public static WhatWasRead of(String dataset, Path file) {
        return of(dataset, file, new Options(false, false, true));
    }

    public static WhatWasRead of(String dataset, Path file, Options options) {
        return of(DATASETS, dataset(dataset), file, options);
    }

    public static WhatWasRead of(Datasets datasets, Dataset dataset, Path file, Options options) {
        List<Disclosure> published = new ArrayList<>();
        List<Verdict.Ended> ended = new ArrayList<>();
        FileReading reading = new FileReading(
                dataset,
                datasets,
                SECRET,
                CLOCK.instant(),
                options,
                Standards.Published.NOTHING,
                Intake.Progress.UNHEARD);
        LoadTally tally = reading.run(SubmittedBytes.at(file), (verdict, row) -> {
            if (verdict instanceof Verdict.Published one) {
                published.add(one.disclosure());
            }
            if (verdict instanceof Verdict.Ended one) {
                ended.add(one);
            }
        });
        return new WhatWasRead(tally, tally.report(dataset.id(), String.valueOf(file.getFileName())), published, ended);
    }

    static FileReading reading(String dataset, Options options) {
        return new FileReading(
                dataset(dataset),
                DATASETS,
                SECRET,
                CLOCK.instant(),
                options,
                Standards.Published.NOTHING,
                Intake.Progress.UNHEARD);
    }

    static Dataset dataset(String id) {
        return DATASETS.find(id).orElseThrow();
    }

    /** The one disclosure of the file. */
    public Disclosure only() {
        if (published.size() != 1) {
            throw new AssertionError(published.size() + " published; refused " + report.refusals());
        }
        return published.getFirst();
    }
}
