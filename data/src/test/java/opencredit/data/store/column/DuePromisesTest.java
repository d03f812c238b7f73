package opencredit.data.store.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import opencredit.data.ledger.Disclosure;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import org.junit.jupiter.api.Test;

/** Promises of a register in use get the day by which they are due from their content. */
class DuePromisesTest {
    private static final Path MIGRATION =
            Path.of(System.getProperty("opencredit.root"), "data/migrations/V14__archive_figures.sql");

    @Test
    void theDayIsTakenFromTheContent() throws IOException {
        String migration = Files.readString(MIGRATION);
        try (Database database = TestDatabase.create()) {
            Batches.load(database, promise("commitments", "amended", "2026-03-01"));
            Batches.load(
                    database,
                    promise("commitments", "amended", "2026-03-02"),
                    promise("commitments", "without end", "2099-12-31"));
            Batches.load(database, promise("investment-promises", "of an investor", "2026-03-03"));
            Batches.load(database, promise("procurement", "no promise", "2026-03-04"));
            Batches.stage(database, List.of(promise("commitments", "staged", "2026-03-05")));
            database.jdbi().useHandle(handle -> {
                handle.execute("drop index tally_body");
                handle.execute("drop index entry_event");
                handle.createScript(migration).execute();
            });
            assertThat(days(database, "record")).containsExactlyInAnyOrder("2026-03-02", "none", "2026-03-03", "none");
            assertThat(days(database, "former")).containsExactly("2026-03-01");
            assertThat(days(database, "staged")).containsExactly("2026-03-05");
        }
    }

    private static Disclosure promise(String dataset, String number, String due) {
        return DisclosureCopy.of(
                        ArchiveOf.of(dataset, number, ArchiveOf.COMPANY, 1).disclosure())
                .fields(Map.of("dueDate", due))
                .disclosure();
    }

    private static List<String> days(Database database, String table) {
        return database.jdbi()
                .withHandle(handle -> handle.select("select coalesce(valid_until::text, 'none') from " + table)
                        .mapTo(String.class)
                        .list());
    }
}
