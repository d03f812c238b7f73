package opencredit.data.store.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Party;
import opencredit.data.record.Ask;
import opencredit.data.record.RecordQuery;
import opencredit.data.record.RecordQuery.Sort;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import opencredit.data.store.db.Database;
import opencredit.data.store.db.TestDatabase;
import opencredit.data.store.write.Batches;
import opencredit.data.subject.CreditCode;
import opencredit.data.subject.SubjectKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    @Test
    void leavesOutAmountsThatDoNotAddUp() {
        try (Database own = TestDatabase.create()) {
            Batches.load(own, costing("penalties", 1, "10.00"), costing("penalties", 2, "20.50"));
            Batches.load(own, costing("government-debt", 3, "1000000.00"));
            Batches.load(own, costing("ppp", 4, "2000000.00"));
            Disclosure licence =
                    ArchiveOf.of("licences", "N5", ArchiveOf.BODY, 5).disclosure();
            Batches.load(own, licence);
            Disclosure warning = DisclosureCopy.of(
                            ArchiveOf.of("penalties", "N6", ArchiveOf.BODY, 6).disclosure())
                    .decided(LocalDate.of(2025, 6, 1))
                    .disclosure();
            Batches.load(own, warning);
            var statistics = new Statistics(own, TestDatasets.shipped());
            RecordQuery all = Ask.all().query(Sort.NEWEST_DECISION);
            assertThat(statistics.of(all, "year", NOW).groups())
                    .containsExactly(
                            new Statistics.Group("2026", 5, new BigDecimal("30.50")),
                            new Statistics.Group("2025", 1, null));
            assertThat(statistics.of(all, "dataset", NOW).groups())
                    .containsExactly(
                            new Statistics.Group("penalties", 3, new BigDecimal("30.50")),
                            new Statistics.Group("government-debt", 1, null),
                            new Statistics.Group("licences", 1, null),
                            new Statistics.Group("ppp", 1, null));
        }
    }

    /** Whoever is not told one by one has a sum only where one of them has an amount. */
    @ParameterizedTest
    @CsvSource({",", "7.00,7.00"})
    void theOthersHaveNoSumOfNothing(@Nullable BigDecimal amount, @Nullable BigDecimal sum) {
        try (Database own = TestDatabase.create()) {
            List<Disclosure> all = new ArrayList<>();
            for (int n = 0; n < 102; n++) {
                Disclosure it =
                        ArchiveOf.of("penalties", "N" + n, company(n), 1).disclosure();
                all.add(DisclosureCopy.of(it)
                        .amount(n < 100 ? BigDecimal.TEN : n == 100 ? amount : null)
                        .disclosure());
            }
            Batches.load(own, all.toArray(Disclosure[]::new));
            var told = new Statistics(own, TestDatasets.shipped())
                    .of(Ask.all().query(Sort.NEWEST_DECISION), "subject", NOW);
            assertThat(told.groups()).hasSize(100);
            assertThat(told.rest()).isEqualTo(new Statistics.Rest(2, 2, sum));
        }
    }

    /**
     * A body is its code, and a name without one is the body that alone is called so. It is told by what finds exactly its
     * records: its usual name, or its code where two are called the same.
     */
    @Test
    void aBodyIsOneGroupHoweverItIsSpelt() {
        String first = code("11371300YG", 1), other = code("11371302YG", 2), same = code("11371311YG", 3);
        try (Database own = TestDatabase.create()) {
            List<Disclosure> all = new ArrayList<>();
            by(all, "示例市局", first, 3);
            by(all, "示例局（旧称）", first, 1);
            by(all, "示例局（旧称）", null, 1);
            by(all, "示例市局", null, 1);
            by(all, "同名办公室", other, 1);
            by(all, "同名办公室", same, 1);
            by(all, "同名办公室", null, 1);
            by(all, "没有代码的局", null, 2);
            Batches.load(own, all.toArray(Disclosure[]::new));
            RecordQuery everything = Ask.all().query(Sort.NEWEST_DECISION);
            List<Statistics.Group> groups = new Statistics(own, TestDatasets.shipped())
                    .of(everything, "authority", NOW)
                    .groups();
            assertThat(groups)
                    .extracting(Statistics.Group::value, Statistics.Group::count)
                    .containsExactly(
                            tuple("示例市局", 6L),
                            tuple("没有代码的局", 2L),
                            tuple(other, 1L),
                            tuple(same, 1L),
                            tuple("同名办公室", 1L));
            everyGroupIsFound(own, everything, groups, first);
        }
    }

    /** Of several bodies with one name, and records without a code, the name finds all. */
    private static void everyGroupIsFound(
            Database own, RecordQuery everything, List<Statistics.Group> groups, String first) {
        Records records = new Records(own);
        for (Statistics.Group group : groups) {
            String body = String.valueOf(group.value());
            RecordQuery its = Ask.all().authority(body).query(Sort.NEWEST_DECISION);
            long found = body.equals("同名办公室") ? 3 : group.count();
            assertThat(records.count(its, NOW)).as(body).isEqualTo(found);
            assertThat(records.list(its, null, 10, NOW).records()).as(body).hasSize((int) found);
        }
        assertThat(records.count(Ask.all().authority(first).query(Sort.NEWEST_DECISION), NOW))
                .isEqualTo(6);
        assertThat(records.count(Ask.all().authority("示例局（旧称）").query(Sort.NEWEST_DECISION), NOW))
                .isEqualTo(6);
        assertThat(records.facet(everything, "authority", NOW))
                .extracting(Records.Count::value, Records.Count::count)
                .containsExactlyElementsOf(groups.stream()
                        .map(group -> tuple(group.value(), group.count()))
                        .toList());
        assertThat(new Authorities(own).alike(List.of("示例局（旧称）"))).containsExactly(first, "示例局（旧称）", "示例市局");
    }

    private static String code(String first, int number) {
        String most = first + "%07d".formatted(number);
        return most + CreditCode.checkCharacter(most);
    }

    private static void by(List<Disclosure> all, String name, @Nullable String code, int times) {
        for (int n = 0; n < times; n++) {
            all.add(ArchiveOf.of("penalties", "A" + all.size(), ArchiveOf.COMPANY, 9)
                    .by(new Party(name, code, null))
                    .disclosure());
        }
    }

    private static Party company(int number) {
        String code = "91371300YX%07d".formatted(number);
        return new Party("示例公司", code + CreditCode.checkCharacter(code), SubjectKind.ORGANIZATION);
    }

    private static Disclosure costing(String dataset, int number, String amount) {
        Disclosure it =
                ArchiveOf.of(dataset, "N" + number, ArchiveOf.BODY, number).disclosure();
        return DisclosureCopy.of(it).amount(new BigDecimal(amount)).disclosure();
    }
}
