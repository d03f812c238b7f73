package opencredit.data.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import opencredit.data.Cases;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Disclosures of every shape, drawn for {@link Cases}. */
final class DrawnDisclosures {

    private DrawnDisclosures() {}

    static List<Disclosure> two(Random random) {
        Disclosure one = disclosure(random);
        return List.of(one, random.nextInt(10) == 0 ? one : disclosure(random));
    }

    static Disclosure disclosure(Random random) {
        Party party = party(random);
        Party publisher = sometimes(random, DrawnDisclosures::party);
        String text = sometimes(random, DrawnDisclosures::text);
        List<String> list = texts(random);
        Instant until = sometimes(random, DrawnDisclosures::until);
        return new Disclosure(
                "penalties",
                UUID.randomUUID(),
                party,
                publisher,
                party,
                publisher,
                text,
                list,
                text,
                "号" + text,
                LocalDate.of(2026, 5, 20),
                sometimes(random, DrawnDisclosures::amount),
                new Disclosure.Window(until, "2026/general", until == null),
                "2018",
                list,
                Disclosure.Standing.NONE,
                fields(random));
    }

    private static Party party(Random random) {
        return new Party(
                text(random),
                sometimes(random, DrawnDisclosures::text),
                sometimes(random, any -> Cases.pick(any, List.of(SubjectKind.values()))));
    }

    private static TreeMap<String, Object> fields(Random random) {
        TreeMap<String, Object> fields = new TreeMap<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            fields.put(text(random), random.nextBoolean() ? text(random) : texts(random));
        }
        return fields;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(Cases.number(random, 0, 100_000_000_000_000_000L), 2);
    }

    private static Instant until(Random random) {
        return Instant.ofEpochSecond(Cases.number(random, 0, 4_000_000_000L));
    }

    private static List<String> texts(Random random) {
        return Stream.generate(() -> text(random)).limit(random.nextInt(4)).toList();
    }

    private static String text(Random random) {
        return Cases.text(random, 40);
    }

    /** Nothing in three of ten cases. */
    private static <T> @Nullable T sometimes(Random random, Function<Random, T> generator) {
        return random.nextInt(10) < 3 ? null : generator.apply(random);
    }
}
