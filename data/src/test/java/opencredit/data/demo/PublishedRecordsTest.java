package opencredit.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.derived.RecordSchema;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.intake.Intake;
import opencredit.data.intake.spool.SubmittedBytes;
import opencredit.data.outcome.Acts;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Feed;
import opencredit.data.store.write.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the register publishes fits the schema that it publishes. */
class PublishedRecordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);

    @TempDir
    Path folder;

    @Test
    void records_of_every_dataset_fit_its_schema() {
        Datasets datasets = TestDatasets.shipped();
        Map<String, Path> files = new Demonstration(datasets, TODAY).write(folder, 1_000, 1);
        Clock clock = Clock.fixed(TODAY.atStartOfDay(ZoneOffset.ofHours(8)).toInstant(), ZoneOffset.UTC);
        try (Database database = TestDatabase.create()) {
            Intake intake =
                    new Intake(datasets, database, new Ledger(database, clock, Deadlines.NONE), new byte[32], clock);
            Feed feed = new Feed(database);
            for (Dataset dataset : datasets.all()) {
                long before = feed.head();
                intake.load(
                        dataset,
                        SubmittedBytes.at(Objects.requireNonNull(files.get(dataset.id()))),
                        Acts.LOAD,
                        new Intake.Options(false, false, true),
                        new Silent());
                fit(dataset, RecordSchema.record(dataset, datasets).toString(), feed.changesAfter(before, 100));
            }
        }
    }

    private static void fit(Dataset dataset, String text, Feed.Changes changes) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
        assertThat(changes.records()).as(dataset.id()).isNotEmpty();
        assertThat(changes.records())
                .allSatisfy(changed -> assertThat(schema.validate(
                                asRead(changed),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                        .as(dataset.id())
                        .isEmpty());
    }

    /** With the three members that are no part of the stored content. */
    private static String asRead(Feed.Changed changed) {
        String content = String.valueOf(changed.content());
        return content.substring(0, content.length() - 1) + ",\"seq\":" + changed.seq()
                + ",\"publishedAt\":\"2026-05-25T02:11:09.123Z\",\"updatedAt\":\"2026-05-25T02:11:09.123Z\"}";
    }

    private record Silent() implements Intake.Progress {
        @Override
        public void read(long bytes, long total) {}

        @Override
        public void appended(long rows, long total) {}
    }
}
