package opencredit.data.store.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opencredit.data.dataset.ArchiveSection;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.archive.Archive;
import opencredit.data.store.archive.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private ArchiveRegister register;

    @BeforeEach
    void open() {
        register = ArchiveRegister.open();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void countsAndFreshnessOfBothRoles() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        register.publish(ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 10).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C2", ArchiveOf.COMPANY, 30).with(ArchiveOf.BODY));
        register.publish(ArchiveOf.of("contracts", "C3", ArchiveOf.COMPANY, 40).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("measures", "M1", ArchiveOf.COMPANY, 20));
        register.publish(ArchiveOf.of("contracts", "C4", ArchiveOf.OTHER, 50));
        Archive archive = register.archive(ArchiveOf.COMPANY);
        assertThat(archive.datasets())
                .extracting(
                        Archive.DatasetCount::dataset,
                        Archive.DatasetCount::count,
                        each -> each.latest().getDayOfYear())
                .containsExactly(tuple("contracts", 3L, 40), tuple("measures", 1L, 20));
        assertThat(archive.datasets())
                .allSatisfy(each -> assertThat(each.updatedAt()).isBetween(before, Instant.now()));
        assertThat(ArchiveRegister.numbers(archive.timeline())).containsExactly("C3", "C2", "M1", "C1");
        assertThat(archive.asOf()).isEqualTo(5);
        assertThat(archive.subject().counts()).isEqualTo(Map.of("contracts", 3L, "measures", 1L));
    }

    @Test
    void timelineHasTheTwentyNewestOfBothRoles() {
        List<Disclosure> about = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> ArchiveOf.of("contracts", "A" + day, ArchiveOf.COMPANY, 2 * day)
                        .disclosure())
                .toList();
        List<Disclosure> second = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> ArchiveOf.of("contracts", "B" + day, ArchiveOf.BODY, 2 * day + 1)
                        .with(ArchiveOf.COMPANY)
                        .disclosure())
                .toList();
        Batches.load(register.database(), about);
        Batches.load(register.database(), second);
        List<String> expected = IntStream.iterate(30, day -> day > 20, day -> day - 1)
                .boxed()
                .flatMap(day -> List.of("B" + day, "A" + day).stream())
                .toList();
        assertThat(ArchiveRegister.numbers(register.archive(ArchiveOf.COMPANY).timeline()))
                .isEqualTo(expected);
    }

    @Test
    void dishonestyAndPromisesAreCountedByState() {
        for (int day = 1; day <= 12; day++) {
            register.publish(ArchiveOf.of("promises", "P" + day, ArchiveOf.BODY, day)
                    .in(day == 1 ? "broken" : day < 4 ? "kept" : "open"));
            register.publish(ArchiveOf.of("breaches", "D" + day, ArchiveOf.BODY, day));
        }
        register.publish(ArchiveOf.of("breaches", "D13", ArchiveOf.OTHER, 13).with(ArchiveOf.BODY));
        Archive archive = register.archive(ArchiveOf.BODY);
        Archive.Section promises = ArchiveRegister.section(archive, ArchiveSection.PROMISES);
        assertThat(promises.states())
                .extracting(Archive.State::value, Archive.State::count)
                .containsExactly(tuple("open", 9L), tuple("kept", 2L), tuple("broken", 1L));
        assertThat(ArchiveRegister.numbers(promises.records()))
                .containsExactly("P1", "P12", "P11", "P10", "P9", "P8", "P7", "P6", "P5", "P4");
        Archive.Section dishonesty = ArchiveRegister.section(archive, ArchiveSection.DISHONESTY);
        assertThat(dishonesty.count())
                .as("another's broken word is not its own")
                .isEqualTo(12);
        assertThat(dishonesty.states()).isEmpty();
        assertThat(ArchiveRegister.numbers(dishonesty.records()))
                .containsExactly("D12", "D11", "D10", "D9", "D8", "D7", "D6", "D5", "D4", "D3");
    }

    @Test
    void measuresAreInForceThroughTheirLastDay() {
        register.publish(ArchiveOf.of("measures", "M1", ArchiveOf.COMPANY, 1).inForce("2026-06-01", "2026-06-30"));
        register.publish(ArchiveOf.of("measures", "M2", ArchiveOf.COMPANY, 2).inForce(null, null));
        // midnight at +08:00 is 16:00 of the day before
        Map.of(
                        "2026-05-31T15:59:59Z", List.of("M2"),
                        "2026-05-31T16:00:00Z", List.of("M2", "M1"),
                        "2026-06-30T15:59:59Z", List.of("M2", "M1"),
                        "2026-06-30T16:00:00Z", List.of("M2"))
                .forEach((at, expected) -> {
                    Archive.Section measures = ArchiveRegister.section(
                            register.archive(ArchiveOf.COMPANY, Instant.parse(at)), ArchiveSection.MEASURES);
                    assertThat(ArchiveRegister.numbers(measures.records()))
                            .as(at)
                            .isEqualTo(expected);
                    assertThat(measures.count()).isEqualTo(expected.size());
                });
    }

    @Test
    void ratingsAreTheNewestOfEachAgency() {
        Party renamed = new Party("临沂示例新评级机构", ArchiveOf.AGENCY.code(), null);
        Party uncoded = new Party("临沂示例外地机构", null, null);
        register.publish(ArchiveOf.of("ratings", "R1", ArchiveOf.COMPANY, 1));
        register.publish(ArchiveOf.of("ratings", "R2", ArchiveOf.COMPANY, 3).by(renamed));
        register.publish(ArchiveOf.of("ratings", "R3", ArchiveOf.COMPANY, 2));
        register.publish(ArchiveOf.of("ratings", "R4", ArchiveOf.COMPANY, 1).by(uncoded));
        Disclosure newest = register.publish(
                ArchiveOf.of("ratings", "R5", ArchiveOf.COMPANY, 4).by(uncoded));
        Archive.Section ratings = ArchiveRegister.section(register.archive(ArchiveOf.COMPANY), ArchiveSection.RATINGS);
        assertThat(ArchiveRegister.numbers(ratings.records())).containsExactly("R5", "R2");
        assertThat(ratings.count()).isEqualTo(2);
        register.withdraw(newest);
        assertThat(ArchiveRegister.numbers(
                        ArchiveRegister.section(register.archive(ArchiveOf.COMPANY), ArchiveSection.RATINGS)
                                .records()))
                .containsExactly("R2", "R4");
    }

    @Test
    void anAgencysRatingsOfOneKindHideNoOthers() {
        register.publish(ArchiveOf.of("ratings", "R1", ArchiveOf.COMPANY, 1).of("纳税信用"));
        register.publish(ArchiveOf.of("ratings", "R2", ArchiveOf.COMPANY, 2).of("纳税信用"));
        register.publish(ArchiveOf.of("ratings", "R3", ArchiveOf.COMPANY, 3).of("环保信用"));
        Archive.Section ratings = ArchiveRegister.section(register.archive(ArchiveOf.COMPANY), ArchiveSection.RATINGS);
        assertThat(ArchiveRegister.numbers(ratings.records())).containsExactly("R3", "R2");
        assertThat(ratings.count()).isEqualTo(2);
    }

    @Test
    void relatedPartyHasTheNameOfTheNewestSharedRecord() {
        Party renamed = new Party("临沂示例新型建材有限公司", ArchiveOf.COMPANY.code(), ArchiveOf.COMPANY.kind());
        register.publish(ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 1).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C2", ArchiveOf.BODY, 3).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C3", ArchiveOf.BODY, 3).with(renamed));
        register.publish(ArchiveOf.of("contracts", "C4", ArchiveOf.OTHER, 3).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C5", renamed, 2).with(ArchiveOf.OTHER));
        assertThat(register.archive(ArchiveOf.BODY).related())
                .extracting(Archive.Related::name, Archive.Related::count)
                .contains(tuple(renamed.name(), 3L));
        assertThat(register.archive(ArchiveOf.OTHER).related())
                .extracting(Archive.Related::name, Archive.Related::role)
                .contains(tuple(renamed.name(), "subject"), tuple(ArchiveOf.COMPANY.name(), "counterparty"));
    }

    /** One row with another name renames no body, in whatever part it stands there; a firm may have a new name. */
    @Test
    void aBodyIsCalledAsMostOfItsDecisionsCallIt() {
        Party misspelt = new Party(ArchiveOf.BODY.name() + "（新）", ArchiveOf.BODY.code(), ArchiveOf.BODY.kind());
        Party renamed = new Party("临沂示例新型建材有限公司", ArchiveOf.COMPANY.code(), ArchiveOf.COMPANY.kind());
        register.publish(ArchiveOf.of("contracts", "C1", ArchiveOf.OTHER, 1).by(misspelt));
        register.publish(ArchiveOf.of("contracts", "C2", ArchiveOf.OTHER, 2).by(ArchiveOf.BODY));
        register.publish(ArchiveOf.of("contracts", "C3", ArchiveOf.OTHER, 3).by(ArchiveOf.BODY));
        register.publish(ArchiveOf.of("contracts", "C4", misspelt, 4).with(renamed));
        assertThat(register.archive(ArchiveOf.BODY).subject().name()).isEqualTo(ArchiveOf.BODY.name());
        assertThat(register.archive(ArchiveOf.COMPANY).subject().name()).isEqualTo(renamed.name());
        assertThat(register.archive(ArchiveOf.COMPANY).related())
                .extracting(Archive.Related::name)
                .contains(ArchiveOf.BODY.name())
                .doesNotContain(misspelt.name());
        List<String> body = List.of(ArchiveRegister.code(ArchiveOf.BODY));
        assertThat(register.subjects().summaries(body, ArchiveRegister.NOW))
                .extracting(Subjects.Summary::name)
                .containsExactly(ArchiveOf.BODY.name());
        assertThat(register.subjects().names(body, ArchiveRegister.NOW))
                .extracting(Subjects.Named::name)
                .containsExactly(ArchiveOf.BODY.name());
    }

    @Test
    void relatedPartiesAreFoundBothWays() {
        register.publish(ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 1).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C2", ArchiveOf.BODY, 2).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C3", ArchiveOf.COMPANY, 3).with(ArchiveOf.OTHER));
        register.publish(ArchiveOf.of("contracts", "C4", ArchiveOf.COMPANY, 4).with(ArchiveOf.PERSON));
        register.publish(ArchiveOf.of("contracts", "C5", ArchiveOf.PERSON, 5).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C6", ArchiveOf.COMPANY, 6).with(ArchiveOf.COMPANY));
        register.publish(ArchiveOf.of("contracts", "C7", ArchiveOf.COMPANY, 7)
                .by(new Party(ArchiveOf.COMPANY.name(), ArchiveOf.COMPANY.code(), null)));
        assertThat(register.archive(ArchiveOf.COMPANY).related())
                .extracting(Archive.Related::name, Archive.Related::code, Archive.Related::role, Archive.Related::count)
                .containsExactly(
                        tuple(ArchiveOf.BODY.name(), ArchiveOf.BODY.code(), "subject", 2L),
                        tuple(ArchiveOf.OTHER.name(), ArchiveOf.OTHER.code(), "counterparty", 1L),
                        tuple(ArchiveOf.AGENCY.name(), ArchiveOf.AGENCY.code(), "authority", 6L));
        assertThat(register.archive(ArchiveOf.OTHER).related())
                .extracting(Archive.Related::name, Archive.Related::role)
                .contains(tuple(ArchiveOf.COMPANY.name(), "subject"));
    }

    @Test
    void secondPartyHasAnArchiveAndASummaryToo() {
        Disclosure contract = register.publish(
                ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 1).with(ArchiveOf.COMPANY));
        assertThat(register.archive(ArchiveOf.COMPANY).subject().name()).isEqualTo(ArchiveOf.COMPANY.name());
        assertThat(register.archive(ArchiveOf.COMPANY).subject().kind()).isEqualTo("organization");
        List<String> both = List.of(ArchiveRegister.code(ArchiveOf.BODY), ArchiveRegister.code(ArchiveOf.COMPANY));
        assertThat(register.subjects().summaries(both, ArchiveRegister.NOW))
                .extracting(Subjects.Summary::name, Subjects.Summary::counts)
                .containsExactly(
                        tuple(ArchiveOf.BODY.name(), Map.of("contracts", 1L)),
                        tuple(ArchiveOf.COMPANY.name(), Map.of("contracts", 1L)));
        register.withdraw(contract);
        assertThat(register.subjects().find(ArchiveRegister.code(ArchiveOf.COMPANY), ArchiveRegister.NOW))
                .isEmpty();
        assertThat(register.subjects().summaries(both, ArchiveRegister.NOW)).isEmpty();
    }

    @Test
    void whatIsOverIsInNoPartOfIt() {
        Instant end = Instant.parse("2026-06-01T16:00:00Z");
        for (String dataset : List.of("breaches", "promises", "measures", "ratings", "contracts")) {
            register.publish(ArchiveOf.of(dataset, "X" + dataset, ArchiveOf.BODY, 9)
                    .with(ArchiveOf.COMPANY)
                    .shownUntil(end));
        }
        register.publish(ArchiveOf.of("contracts", "C1", ArchiveOf.BODY, 1).by(ArchiveOf.OTHER));
        assertThat(register.archive(ArchiveOf.BODY, end.minusSeconds(1)).sections())
                .hasSize(4);
        assertThat(register.archive(ArchiveOf.COMPANY, end.minusSeconds(1)).sections())
                .isEmpty();
        Archive after = register.archive(ArchiveOf.BODY, end);
        assertThat(after.sections()).isEmpty();
        assertThat(ArchiveRegister.numbers(after.timeline())).containsExactly("C1");
        assertThat(after.subject().counts()).isEqualTo(Map.of("contracts", 1L));
        assertThat(after.related()).extracting(Archive.Related::name).containsExactly(ArchiveOf.OTHER.name());
        assertThat(register.subjects().find(ArchiveRegister.code(ArchiveOf.COMPANY), end))
                .isEmpty();
        assertThat(register.subjects().summaries(List.of(ArchiveRegister.code(ArchiveOf.COMPANY)), end))
                .isEmpty();
    }
}
