package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.DocumentNumber;
import opencredit.data.record.Ask;
import opencredit.data.record.Found;
import opencredit.data.record.Freshness;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Position;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.record.StoredPage;
import opencredit.data.record.StoredRecord;
import opencredit.data.store.TestDisclosures;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every list agrees with the same list made in memory. */
class RecordsTest {
    private static final int EACH = 400;
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    private static final List<Disclosure> ALL = Stream.of("penalties", "licences")
            .flatMap(dataset -> IntStream.range(0, EACH).mapToObj(number -> TestDisclosures.of(dataset, number)))
            .toList();

    private static Database database;
    private static Records records;
    private static Map<UUID, Disclosure> byId;

    @BeforeAll
    static void load() {
        database = TestDatabase.create();
        records = new Records(database);
        Batches.load(database, ALL.subList(0, EACH));
        Batches.load(database, ALL.subList(EACH, 2 * EACH));
        byId = ALL.stream().collect(Collectors.toMap(it -> Batches.id(database, it), it -> it));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void namesEachDatasetThatIsHeldOnce() {
        assertThat(records.datasets()).containsExactly("licences", "penalties");
    }

    @Test
    void appliesEachFilterAndTheWindow() {
        Disclosure some = ALL.get(7);
        String code = String.valueOf(some.subject().code());
        String authority = some.authority().name();
        agrees(Ask.dataset("penalties"), it -> it.dataset().equals("penalties"));
        agrees(
                Ask.dataset("penalties").region("371311", "371312"),
                it -> it.dataset().equals("penalties")
                        && List.of("371311", "371312").contains(it.region()));
        agrees(Ask.dataset("licences").region("3713"), it -> it.dataset().equals("licences"));
        agrees(
                Ask.dataset("penalties").category("罚款", "警告"),
                it -> it.dataset().equals("penalties")
                        && (it.categories().contains("罚款") || it.categories().contains("警告")));
        agrees(
                Ask.all().subject(code, "91371300699999996U"),
                it -> code.equals(it.subject().code()));
        agrees(
                Ask.dataset("penalties").authority(authority),
                it -> it.dataset().equals("penalties") && it.authority().name().equals(authority));
        agrees(
                Ask.all().authority(String.valueOf(some.authority().code()), "无"),
                it -> it.authority().equals(some.authority()));
    }

    @Test
    void appliesFiltersOfNumbersDatesAndAmounts() {
        Disclosure some = ALL.get(7);
        String number = some.documentNumber();
        String authority = some.authority().name();
        agrees(
                Ask.all().number(number.replace('〔', '(').replace('〕', ')')),
                it -> DocumentNumber.normalise(it.documentNumber()).equals(DocumentNumber.normalise(number)));
        agrees(
                Ask.dataset("penalties").from("2025-01-01").to("2025-06-30"),
                it -> it.dataset().equals("penalties")
                        && !it.decisionDate().isBefore(LocalDate.parse("2025-01-01"))
                        && !it.decisionDate().isAfter(LocalDate.parse("2025-06-30")));
        agrees(
                Ask.dataset("penalties").amount("100.00", "250.5"),
                it -> it.amount() != null
                        && it.amount().compareTo(new BigDecimal("100")) >= 0
                        && it.amount().compareTo(new BigDecimal("250.5")) <= 0);
        agrees(
                Ask.dataset("penalties")
                        .authority(authority)
                        .region(String.valueOf(some.region()))
                        .category("罚款"),
                it -> it.dataset().equals("penalties")
                        && it.authority().name().equals(authority)
                        && String.valueOf(it.region()).equals(some.region())
                        && it.categories().contains("罚款"));
    }

    @Test
    void showsARecordOnceHoweverOftenItIsAskedFor() {
        Disclosure some = ALL.stream().filter(RecordsTest::isShown).findFirst().orElseThrow();
        String number = some.documentNumber();
        String code = String.valueOf(some.subject().code());
        agrees(Ask.all().subject(code, code), it -> code.equals(it.subject().code()));
        agrees(
                Ask.dataset(some.dataset())
                        .number(number, number.replace('〔', '(').replace('〕', ')')),
                it -> it.dataset().equals(some.dataset()) && it.documentNumber().equals(number));
    }

    @Test
    void countsByValueExactly() {
        RecordQuery query = Ask.dataset("penalties").query(Sort.NEWEST_DECISION);
        for (String facet : List.of("authority", "region", "category", "year")) {
            Map<String, Long> expected = shown(it -> it.dataset().equals("penalties"))
                    .collect(Collectors.groupingBy(it -> value(it, facet), Collectors.counting()));
            List<Records.Count> counts = records.facet(query, facet, NOW);
            assertThat(counts.stream().collect(Collectors.toMap(Records.Count::value, Records.Count::count)))
                    .isEqualTo(expected);
            assertThat(counts)
                    .isSortedAccordingTo(
                            Comparator.comparing(Records.Count::count).reversed());
        }
    }

    @Test
    void sumsAmounts() {
        var groups = new Statistics(database, TestDatasets.shipped())
                .of(Ask.all().query(Sort.NEWEST_DECISION), "dataset", NOW);
        Map<String, BigDecimal> sums = new HashMap<>();
        groups.groups().forEach(group -> sums.put(group.value(), group.amount()));
        BigDecimal expected =
                shown(it -> it.amount() != null).map(it -> amount(it)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sums).hasSize(2).containsEntry("penalties", expected).containsEntry("licences", null);
    }

    @Test
    void tellsWhatBecameOfARecord() {
        Disclosure gone = byId.values().stream()
                .filter(it ->
                        it.window().until() != null && !it.window().until().isAfter(NOW))
                .findFirst()
                .orElseThrow();
        UUID id = Batches.id(database, gone);
        assertThat(records.find(id, NOW)).isInstanceOfSatisfying(Found.Gone.class, found -> {
            assertThat(found.reason()).isEqualTo("window-ended");
            assertThat(found.at()).isEqualTo(gone.window().until());
        });
        assertThat(records.find(id, found(gone).minusMillis(1))).isInstanceOf(Found.Shown.class);
        assertThat(records.history(id, NOW)).isEmpty();
        assertThat(records.find(UUID.randomUUID(), NOW)).isInstanceOf(Found.Unknown.class);
        UUID licence = Batches.id(database, ALL.get(EACH));
        assertThat(records.find(licence, NOW))
                .isInstanceOfSatisfying(
                        Found.Shown.class,
                        found -> assertThat(found.record().content())
                                .contains("\"id\":\"" + licence + "\"", "\"version\":1"));
        assertThat(records.shown(List.of(licence, id, UUID.randomUUID()), NOW))
                .extracting(StoredRecord::id)
                .containsExactly(licence);
    }

    @Test
    void saysHowFreshEachDatasetIs() {
        Map<String, Freshness> fresh = records.freshness(NOW);
        assertThat(Objects.requireNonNull(fresh.get("licences")).count()).isEqualTo(EACH);
        assertThat(Objects.requireNonNull(fresh.get("penalties")).count())
                .isEqualTo(shown(it -> it.dataset().equals("penalties")).count());
        assertThat(fresh.get("licences").latestDecision())
                .isEqualTo(shown(it -> it.dataset().equals("licences"))
                        .map(Disclosure::decisionDate)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static void agrees(Ask ask, Predicate<Disclosure> condition) {
        for (Sort sort : Sort.values()) {
            RecordQuery query = ask.query(sort);
            List<UUID> expected = expected(condition, sort);
            assertThat(pages(query)).as("%s %s", ask, sort).isEqualTo(expected);
            List<UUID> streamed = new ArrayList<>();
            records.stream(query, () -> NOW, record -> streamed.add(record.id()));
            assertThat(streamed).isEqualTo(expected);
            assertThat(records.count(query, NOW)).isEqualTo(expected.size());
        }
    }

    private static List<UUID> pages(RecordQuery query) {
        List<UUID> ids = new ArrayList<>();
        Position after = null;
        do {
            StoredPage page = records.list(query, after, 17, NOW);
            assertThat(page.asOf()).isEqualTo(2 * EACH);
            page.records().forEach(record -> ids.add(record.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    private static List<UUID> expected(Predicate<Disclosure> condition, Sort sort) {
        Comparator<UUID> byDate = Comparator.<UUID, LocalDate>comparing(
                        id -> disclosure(id).decisionDate())
                .thenComparing(UUID::toString);
        // licences were published after penalties, and within a batch ids ascend
        Comparator<UUID> order = switch (sort) {
            case NEWEST_DECISION -> byDate.reversed();
            case OLDEST_DECISION -> byDate;
            case NEWEST_PUBLISHED -> Comparator.comparing(UUID::toString).reversed();
            case LARGEST_AMOUNT -> byAmount(Comparator.reverseOrder(), Comparator.reverseOrder());
            case SMALLEST_AMOUNT -> byAmount(Comparator.naturalOrder(), Comparator.naturalOrder());
        };
        return byId.keySet().stream()
                .filter(id -> condition.test(disclosure(id)) && isShown(disclosure(id)))
                .sorted(order)
                .toList();
    }

    /** Those without one at the end of both. */
    private static Comparator<UUID> byAmount(Comparator<BigDecimal> amounts, Comparator<String> ids) {
        return Comparator.<UUID, BigDecimal>comparing(id -> disclosure(id).amount(), Comparator.nullsLast(amounts))
                .thenComparing(UUID::toString, ids);
    }

    private static Stream<Disclosure> shown(Predicate<Disclosure> condition) {
        return ALL.stream().filter(condition).filter(RecordsTest::isShown);
    }

    private static boolean isShown(Disclosure it) {
        return it.window().until() == null || it.window().until().isAfter(NOW);
    }

    private static Disclosure disclosure(UUID id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private static Instant found(Disclosure it) {
        return java.util.Objects.requireNonNull(it.window().until());
    }

    private static BigDecimal amount(Disclosure it) {
        return java.util.Objects.requireNonNull(it.amount());
    }

    private static @Nullable String value(Disclosure it, String facet) {
        return switch (facet) {
            case "authority" -> it.authority().name();
            case "region" -> it.region();
            case "category" -> it.categories().getFirst();
            default -> String.valueOf(it.decisionDate().getYear());
        };
    }
}
