package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.archive.Archive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an archive's sections add up to. */
class ArchiveSumsTest {
    private ArchiveRegister register;

    @BeforeEach
    void open() {
        register = ArchiveRegister.open();
    }

    @AfterEach
    void close() {
        register.close();
    }

    /** Through the day on which it is due a promise is open and nothing else; what is kept or broken is never overdue. */
    @Test
    void openPromisesAreOverdueAfterTheirDay() {
        register.publish(due("P1", "open"));
        register.publish(due("P2", "kept"));
        register.publish(due("P3", "broken"));
        register.publish(ArchiveOf.of("promises", "P4", ArchiveOf.BODY, 4).in("open"));
        // midnight at +08:00 is 16:00 of the day before
        Map.of("2026-06-10T15:59:59Z", 0L, "2026-06-10T16:00:00Z", 1L)
                .forEach((at, expected) -> assertThat(ArchiveRegister.section(
                                        register.archive(ArchiveOf.BODY, Instant.parse(at)), ArchiveSection.PROMISES)
                                .overdue())
                        .as(at)
                        .isEqualTo(expected));
    }

    private static ArchiveOf due(String number, String state) {
        return ArchiveOf.of("promises", number, ArchiveOf.BODY, 3)
                .inForce(null, "2026-06-10")
                .in(state);
    }

    @Test
    void penaltiesSayHowManyHowMuchAndSinceWhen() {
        register.publish(ArchiveOf.of("fines", "F1", ArchiveOf.COMPANY, 10).costing("100.50"));
        register.publish(ArchiveOf.of("fines", "F2", ArchiveOf.COMPANY, 40).costing("0.49"));
        register.publish(ArchiveOf.of("fines", "F3", ArchiveOf.COMPANY, 20));
        register.publish(ArchiveOf.of("fines", "F4", ArchiveOf.OTHER, 50).costing("9.00"));
        Archive.Section fines = ArchiveRegister.section(register.archive(ArchiveOf.COMPANY), ArchiveSection.PENALTIES);
        assertThat(fines.count()).isEqualTo(3);
        assertThat(fines.amount()).isEqualByComparingTo("100.99");
        assertThat(Objects.requireNonNull(fines.latest()).getDayOfYear()).isEqualTo(40);
        register.publish(ArchiveOf.of("balances", "B1", ArchiveOf.COMPANY, 60).costing("77.00"));
        Archive.Section more = ArchiveRegister.section(register.archive(ArchiveOf.COMPANY), ArchiveSection.PENALTIES);
        assertThat(more.amount()).as("balances do not add up").isEqualByComparingTo("100.99");
        assertThat(more.count()).isEqualTo(4);
    }

    @Test
    void noAmountIsSaidWhereNoneIs() {
        register.publish(ArchiveOf.of("fines", "F1", ArchiveOf.COMPANY, 10));
        register.publish(ArchiveOf.of("balances", "B1", ArchiveOf.COMPANY, 60).costing("77.00"));
        register.publish(ArchiveOf.of("listings", "L1", ArchiveOf.COMPANY, 11));
        Archive archive = register.archive(ArchiveOf.COMPANY);
        assertThat(archive.sections()).extracting(Archive.Section::amount).containsOnlyNulls();
        assertThat(archive.sections())
                .extracting(Archive.Section::section)
                .containsExactly(ArchiveSection.PENALTIES, ArchiveSection.LISTS);
    }

    @Test
    void ofWhatIsManyAFewAreShownAndAllCounted() {
        for (int day = 1; day <= 25; day++) {
            register.publish(ArchiveOf.of("awards", "A" + day, ArchiveOf.COMPANY, day));
            register.publish(ArchiveOf.of("listings", "L" + day, ArchiveOf.COMPANY, day));
        }
        Archive archive = register.archive(ArchiveOf.COMPANY);
        Archive.Section awards = ArchiveRegister.section(archive, ArchiveSection.HONOURS);
        assertThat(awards.count()).isEqualTo(25);
        assertThat(ArchiveRegister.numbers(awards.records())).containsExactly("A25", "A24", "A23");
        assertThat(ArchiveRegister.section(archive, ArchiveSection.LISTS).records())
                .hasSize(20);
        assertThat(archive.total()).isEqualTo(50);
    }

    @Test
    void saysWhetherItPublishesAndDecides() {
        Party body = ArchiveOf.BODY;
        register.publish(ArchiveOf.of("contracts", "C1", body, 1));
        assertThat(register.archive(body).decides()).isFalse();
        assertThat(register.archive(body).publishes()).isFalse();
        Disclosure decided = register.publish(
                ArchiveOf.of("contracts", "C2", ArchiveOf.COMPANY, 2).by(new Party(body.name(), body.code(), null)));
        assertThat(register.archive(body).decides()).isTrue();
        register.withdraw(decided);
        assertThat(register.archive(body).decides()).isFalse();
    }
}
