package opencredit.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.rule.CityTime;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** A register of subjects to be found: their penalties, licences, a list and measures. */
final class SearchedSubjects {
    static final int FIRST = 7600;

    private SearchedSubjects() {}

    static TestService filled() {
        TestService service = new TestService();
        service.publish(
                IntStream.range(FIRST, FIRST + 40).mapToObj(Fictional::penalty).toList());
        service.publish(
                IntStream.range(FIRST, FIRST + 20).mapToObj(Fictional::licence).toList());
        service.publish(List.of(standing("serious-dishonesty", FIRST + 1, LocalDate.of(2020, 1, 1), null)));
        LocalDate today = LocalDate.ofInstant(service.clock().instant(), CityTime.OFFSET);
        service.publish(List.of(
                standing("measures", FIRST + 1, today.minusDays(9), today),
                standing("measures", FIRST + 2, today.plusDays(9), null)));
        return service;
    }

    /** About the subject of number {@code n}, in force between two days. */
    static Disclosure standing(String dataset, int n, LocalDate from, @Nullable LocalDate until) {
        Disclosure like = Fictional.licence(n);
        return new Disclosure(
                dataset,
                UUID.nameUUIDFromBytes((dataset + n).getBytes(StandardCharsets.UTF_8)),
                new Party(Fictional.subjectName(n), Fictional.subjectCode(n), SubjectKind.ORGANIZATION),
                null,
                like.authority(),
                null,
                "371302",
                List.of(),
                null,
                dataset + n,
                LocalDate.of(2026, 2, 1),
                null,
                new Disclosure.Window(Instant.parse("2030-01-01T16:00:00Z"), "2026/general", false),
                "2026",
                List.of(),
                Disclosure.Standing.NONE.inForce(from, until),
                new TreeMap<>());
    }

    static Disclosure named(Disclosure like, String name) {
        return new Disclosure(
                like.dataset(),
                like.key(),
                new Party(name, like.subject().code(), SubjectKind.ORGANIZATION),
                null,
                like.authority(),
                like.publisher(),
                like.region(),
                like.categories(),
                like.title(),
                like.documentNumber(),
                like.decisionDate(),
                like.amount(),
                like.window(),
                like.edition(),
                like.flags(),
                like.standing(),
                like.fields());
    }
}
