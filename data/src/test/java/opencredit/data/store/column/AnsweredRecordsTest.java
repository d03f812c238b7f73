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

/** Records of a register in use get their answers from their contents, and the same as if they were written now. */
class AnsweredRecordsTest {
    private static final Path MIGRATION =
            Path.of(System.getProperty("opencredit.root"), "data/migrations/V16__answers.sql");

    @Test
    void answersAreTakenFromTheContents() throws IOException {
        String migration = Files.readString(MIGRATION);
        try (Database database = TestDatabase.create()) {
            Batches.load(database, finding("amended", Map.of("corrected", false)));
            Batches.load(
                    database,
                    finding("amended", Map.of("corrected", true, "title", "yes")),
                    finding("says nothing", Map.of("title", "no")));
            Batches.load(database, contract(Map.of("breach", true, "amended", false)));
            Batches.stage(database, List.of(finding("staged", Map.of("corrected", true))));
            List<String> written = answers(database, "record");
            assertThat(written).containsExactlyInAnyOrder("{corrected:yes}", "none", "{amended:no,breach:yes}");
            database.jdbi().useHandle(handle -> {
                for (String table : List.of("record", "staged", "former")) {
                    handle.execute("alter table " + table + " drop column answer_set");
                }
                handle.execute("drop table answer_set");
                handle.createScript(migration).execute();
            });
            assertThat(answers(database, "record")).containsExactlyInAnyOrderElementsOf(written);
            assertThat(answers(database, "former")).containsExactly("{corrected:no}");
            assertThat(answers(database, "staged")).containsExactly("{corrected:yes}");
        }
    }

    private static Disclosure finding(String number, Map<String, Object> fields) {
        return of("government-dishonesty", number, fields);
    }

    private static Disclosure contract(Map<String, Object> fields) {
        return of("procurement", "contract", fields);
    }

    private static Disclosure of(String dataset, String number, Map<String, Object> fields) {
        return DisclosureCopy.of(
                        ArchiveOf.of(dataset, number, ArchiveOf.BODY, 1).disclosure())
                .fields(fields)
                .disclosure();
    }

    private static List<String> answers(Database database, String table) {
        return database.jdbi()
                .withHandle(handle -> handle.select("select coalesce(a.answers::text, 'none') from " + table
                                + " t left join answer_set a on a.id = t.answer_set")
                        .mapTo(String.class)
                        .list());
    }
}
