package opencredit.data.store.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.read.Authorities;
import opencredit.data.store.write.Batches;
import opencredit.data.subject.SubjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A code that fails its check is shown and makes nobody one with anybody. */
class IdentitiesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** In official use, and fails its check. */
    private static final String FAILING = "91230600716671629P";

    private static final Path MIGRATION =
            Path.of(System.getProperty("opencredit.root"), "data/migrations/V7__identities.sql");

    private final Database database = TestDatabase.create();
    private final Subjects subjects = new Subjects(database, TestDatasets.sections());

    @AfterEach
    void close() {
        database.close();
    }

    private static Party party(String name) {
        return new Party(name, FAILING, SubjectKind.ORGANIZATION);
    }

    private List<String> column(String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.select(sql)
                        .map((row, context) -> String.valueOf(row.getString(1)))
                        .list());
    }

    @Test
    void partiesOfOneFailingCodeStayApart() {
        Batches.load(database, ArchiveOf.of("measures", "M1", party("甲公司"), 1).disclosure());
        Batches.load(database, ArchiveOf.of("measures", "M2", party("乙公司"), 2).disclosure());
        Batches.load(
                database,
                ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 3)
                        .with(party("丙公司"))
                        .disclosure());
        Batches.load(
                database,
                ArchiveOf.of("measures", "M3", ArchiveOf.BODY, 4)
                        .by(party("丁局"))
                        .disclosure());
        Batches.load(
                database,
                ArchiveOf.of("measures", "M4", ArchiveOf.BODY, 5)
                        .by(party("戊局"))
                        .disclosure());
        assertThat(subjects.find(FAILING, NOW)).isEmpty();
        assertThat(subjects.summaries(List.of(FAILING), NOW)).isEmpty();
        assertThat(subjects.names(List.of(FAILING), NOW)).isEmpty();
        assertThat(column("select content from version where content like '%" + FAILING + "%'"))
                .hasSize(5);
        assertThat(new Authorities(database).shown(NOW))
                .contains(new Authorities.Authority("丁局", null), new Authorities.Authority("戊局", null));
        assertThat(subjects.find(String.valueOf(ArchiveOf.BODY.code()), NOW)
                        .orElseThrow()
                        .related())
                .extracting(party -> party.name() + party.code())
                .contains("丁局null", "戊局null")
                .noneMatch(name -> name.contains(FAILING));
    }

    @Test
    void whatARegisterHadMergedIsParted() throws IOException {
        Batches.load(
                database, ArchiveOf.of("measures", "M1", ArchiveOf.COMPANY, 1).disclosure());
        Batches.load(database, ArchiveOf.of("measures", "M2", party("乙公司"), 2).disclosure());
        Batches.load(
                database,
                ArchiveOf.of("measures", "M3", ArchiveOf.OTHER, 3)
                        .by(new Party("丁局", null, null))
                        .disclosure());
        database.jdbi().useHandle(handle -> {
            handle.execute("update record set subject = ? where subject is null", FAILING);
            handle.execute("update record set counterparty = ? where subject = ?", FAILING, ArchiveOf.COMPANY.code());
            handle.execute("insert into authority (name, code) values ('丁局', ?), ('戊局', ?)", FAILING, FAILING);
            handle.execute(
                    "update record set authority = (select id from authority where name = '丁局' and code is not null),"
                            + " publisher = (select id from authority where name = '戊局') where subject = ?",
                    FAILING);
            handle.execute(
                    "insert into submission select 1, id, date '2026-01-01', 1, 0, 0 from authority where name <> ''");
        });
        long total = submitted();
        String migration = Files.readString(MIGRATION);
        database.jdbi().useHandle(handle -> handle.createScript(migration).execute());
        assertThat(column("select coalesce(subject, '') from record order by 1"))
                .containsExactly("", ArchiveOf.COMPANY.code(), ArchiveOf.OTHER.code());
        assertThat(column("select counterparty from record where counterparty is not null"))
                .isEmpty();
        assertThat(column("select a.name from record r join authority a on a.id = r.authority and a.code is null"))
                .containsExactlyInAnyOrder("丁局", "丁局");
        assertThat(column("select a.name from record r join authority a on a.id = r.publisher"))
                .contains("戊局");
        assertThat(column("select name from authority where code = '" + FAILING + "'"))
                .isEmpty();
        assertThat(submitted()).isEqualTo(total);
    }

    private long submitted() {
        return Long.parseLong(column("select sum(received) from submission").getFirst());
    }
}
