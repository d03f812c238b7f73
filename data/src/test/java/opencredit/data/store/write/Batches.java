package opencredit.data.store.write;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.outcome.Appended;
import opencredit.data.rule.Deadlines;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;

/** Loads disclosures in a line, for tests of whatever reads the register. */
public final class Batches {

    private Batches() {}

    /** Stages and appends them as one batch of the first one's dataset. */
    public static Appended load(Database database, Disclosure... disclosures) {
        return load(database, Arrays.asList(disclosures));
    }

    /** Stages and appends them as one batch of the first one's dataset. */
    public static Appended load(Database database, List<Disclosure> disclosures) {
        return ledger(database).append(stage(database, disclosures), rows -> {});
    }

    /** A ledger by the clock, of which no figures of lateness are made. */
    public static Ledger ledger(Database database) {
        return new Ledger(database, Clock.systemUTC(), Deadlines.NONE);
    }

    /** Loads {@code count} of {@link TestDisclosures} from number {@code from} on. */
    public static Appended load(Database database, String dataset, int from, int count) {
        return load(
                database,
                IntStream.range(from, from + count)
                        .mapToObj(number -> TestDisclosures.of(dataset, number))
                        .toList());
    }

    /** Stages them; returns the batch. */
    public static long stage(Database database, List<Disclosure> disclosures) {
        try (Staging staging = Staging.open(database, disclosures.getFirst().dataset(), "test.csv", Acts.LOAD)) {
            long row = 0;
            for (Disclosure disclosure : disclosures) {
                staging.publish(++row, disclosure);
            }
            return staging.finish("{}");
        }
    }

    /** The id of the record of a disclosure that is shown. */
    public static UUID id(Database database, Disclosure disclosure) {
        return database.jdbi()
                .withHandle(handle -> handle.select("select id from record where key = ?", disclosure.key())
                        .mapTo(UUID.class)
                        .one());
    }
}
