package opencredit.data.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import opencredit.data.subject.SubjectKind;

/** Disclosures of every shape. */
public final class DisclosureArbitraries {

    private DisclosureArbitraries() {}

    /** Any text that UTF-8 can hold: controls, quotes, Chinese, characters beyond the first plane. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> points = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0x7F),
                        Arbitraries.integers().between(0x80, 0xD7FF),
                        Arbitraries.integers().between(0xE000, 0xFFFF),
                        Arbitraries.integers().between(0x10000, 0x2FFFF))
                .map(Character::toString);
        return points.list().ofMaxSize(40).map(all -> String.join("", all));
    }

    public static Arbitrary<Party> parties() {
        return Combinators.combine(
                        texts(),
                        texts().injectNull(0.3),
                        Arbitraries.of(SubjectKind.values()).injectNull(0.3))
                .as(Party::new);
    }

    public static Arbitrary<Disclosure> disclosures() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                texts().map(text -> (Object) text), texts().list().ofMaxSize(3).map(list -> (Object) list));
        Arbitrary<List<String>> lists = texts().list().ofMaxSize(3);
        return Combinators.combine(
                        parties(),
                        parties().injectNull(0.3),
                        texts().injectNull(0.3),
                        lists,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("1e15"))
                                .ofScale(2)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(0, 4_000_000_000L)
                                .map(Instant::ofEpochSecond)
                                .injectNull(0.3),
                        Arbitraries.maps(texts(), values).ofMaxSize(5))
                .as((party, publisher, text, list, amount, until, fields) -> new Disclosure(
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
                        amount,
                        new Disclosure.Window(until, "2026/general", until == null),
                        "2018",
                        list,
                        Disclosure.Standing.NONE,
                        new TreeMap<>(fields)));
    }
}
