package opencredit.data.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opencredit.data.Cases;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.rule.WindowRules.Edition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * On every day, a record is shown when each edition that may apply on that day shows it: the one of its decision, and each
 * that has come into force since. Random records, by every set of rules in use.
 */
class LighterEditionTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static final List<String> TEXTS = List.of("经营过期食品", "违反消防规定", "生产不合格建材", "《中华人民共和国政府采购法》第七十七条");

    private static final List<WindowRules> RULES =
            DATASETS.all().stream().map(Dataset::window).distinct().toList();

    private static final List<String> CATEGORIES = Stream.of("penalty-kinds", "dishonesty-kinds")
            .flatMap(list -> DATASETS.codes(list).codes().stream())
            .map(CodeList.Code::value)
            .toList();

    private record Judged(WindowRules rules, RecordFacts record) {}

    private static Judged draw(Random random) {
        LocalDate decision = FIRST.plusDays(random.nextInt(3_700));
        List<String> categories = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            categories.add(Cases.pick(random, CATEGORIES));
        }
        RecordFacts record = new RecordFacts(
                decision,
                categories,
                perhaps(random, Cases.pick(random, List.of("minor", "general", "serious"))),
                perhaps(random, Cases.pick(random, List.of("simple", "ordinary"))),
                perhaps(random, BigDecimal.valueOf(random.nextLong(3_000_000L))),
                random.nextBoolean() ? List.of(Cases.pick(random, TEXTS)) : List.of(),
                perhaps(random, decision.plusDays(random.nextInt(2_000) - 50L)),
                perhaps(random, decision.plusDays(random.nextInt(4_000))));
        return new Judged(Cases.pick(random, RULES), record);
    }

    private static <T> @Nullable T perhaps(Random random, T value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    @Test
    void neverHeavierThanAnyEditionThatMayApply() {
        Cases.check("the lighter edition", 5_000, LighterEditionTest::draw, LighterEditionTest::isTheLighter);
    }

    private static void isTheLighter(Judged judged) {
        Judgement judgement = Judgement.of(judged.rules(), judged.record());
        for (LocalDate day : days(judged, judgement)) {
            assertThat(isShown(judgement, day)).as("on %s", day).isEqualTo(isShownByAll(judged, day));
        }
        boolean isOfItsEdition = judgement.equals(alone(
                judged, judged.rules().editions(judged.record().decision()).getFirst()));
        assertThat(judgement.assumed() || isOfItsEdition).isTrue();
    }

    /** Those on which something may change, and those around them. */
    private static List<LocalDate> days(Judged judged, Judgement judgement) {
        List<LocalDate> days = new ArrayList<>(List.of(judged.record().decision()));
        if (judgement.last().day() != null) {
            days.add(judgement.last().day());
        }
        for (Edition edition : judged.rules().editions(judged.record().decision())) {
            LocalDate last = alone(judged, edition).last().day();
            Stream.of(last, edition.until()).filter(day -> day != null).forEach(days::add);
        }
        return days.stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .filter(day -> !day.isBefore(judged.record().decision()))
                .toList();
    }

    private static boolean isShownByAll(Judged judged, LocalDate day) {
        LocalDate from = LocalDate.MIN;
        for (Edition edition : judged.rules().editions(judged.record().decision())) {
            if (!day.isBefore(from) && !isShown(alone(judged, edition), day)) {
                return false;
            }
            from = edition.until() == null ? LocalDate.MAX : edition.until().plusDays(1);
        }
        return true;
    }

    private static boolean isShown(Judgement judgement, LocalDate day) {
        return judgement.published()
                && (judgement.last().day() == null
                        || !day.isAfter(judgement.last().day()));
    }

    /** As if there were no other edition. */
    private static Judgement alone(Judged judged, Edition edition) {
        Edition only = new Edition(edition.id(), null, edition.source(), edition.laws(), edition.classes());
        return Judgement.of(new WindowRules("alone", List.of(only)), judged.record());
    }
}
