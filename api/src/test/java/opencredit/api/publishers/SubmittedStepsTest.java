package opencredit.api.publishers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publisher.Share;
import opencredit.data.store.publishers.Publisher.Submitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows that a body submitted, less those refused and those shown, are its withdrawn records where each row was loaded once.
 * All that a body can have done is told, and what is told alike is compared.
 */
class SubmittedStepsTest {
    /** The last number of a step, so that each step is whole. */
    private static final int MOST = 14;

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    /** Nothing that is told allows one number of withdrawn records alone, but for none. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noFiguresTellHowManyAreGone(int months) {
        Map<Object, Set<Integer>> gone = new HashMap<>();
        each(months, new ArrayList<>(), done -> {
            int published = done.stream().mapToInt(Rows::published).sum();
            IntStream.rangeClosed(0, published).forEach(withdrawn -> {
                OwingPublisher body = body(done, published - withdrawn);
                gone.computeIfAbsent(List.of(PublisherJson.of(body), MonthJson.of(List.of(body))), _ -> new TreeSet<>())
                        .add(withdrawn);
            });
        });
        assertThat(gone.values()).isNotEmpty().allMatch(counts -> counts.size() > 1 || counts.contains(0));
    }

    /** Of bodies together no more is told than the sum of what is told of each. */
    @Test
    void sumsTellNoMoreThanTheirBodies() {
        List<OwingPublisher> bodies = List.of(
                body(List.of(new Rows(9, 4), new Rows(3, 0)), 1), body(List.of(new Rows(7, 5), new Rows(14, 9)), 2));
        MeasureSum sum = new MeasureSum();
        bodies.forEach(sum::add);
        assertThat(sum.submitted()).isEqualTo(new PublisherJson.Submitted(30L, 10L, null));
        assertThat(MonthJson.of(bodies))
                .extracting(MonthJson::submitted)
                .containsExactly(
                        new PublisherJson.Submitted(10L, 5L, null), new PublisherJson.Submitted(10L, 5L, null));
    }

    private static void each(int months, List<Rows> done, Consumer<List<Rows>> then) {
        if (done.size() == months) {
            then.accept(List.copyOf(done));
            return;
        }
        for (int received = 0; received <= MOST; received++) {
            for (int refused = 0; refused <= received; refused++) {
                done.add(new Rows(received, refused));
                each(months, done, then);
                done.removeLast();
            }
        }
    }

    private static OwingPublisher body(List<Rows> done, int shown) {
        List<Publisher.Month> months = IntStream.range(0, done.size())
                .mapToObj(month -> new Publisher.Month(
                        FIRST.plusMonths(month),
                        done.get(month).published(),
                        new Share(done.get(month).published(), done.get(month).published()),
                        done.get(month).submitted()))
                .toList();
        int published = done.stream().mapToInt(Rows::published).sum();
        Submitted all = new Submitted(
                done.stream().mapToInt(Rows::received).sum(),
                done.stream().mapToInt(Rows::refused).sum(),
                0);
        Publisher publisher = new Publisher(
                "临沂示例局",
                null,
                LocalDate.of(2026, 1, 1),
                shown,
                new Share(published, published),
                new Share(shown, shown),
                all,
                List.of(),
                List.of(),
                months,
                Map.of());
        return new OwingPublisher(publisher, List.of());
    }

    private record Rows(int received, int refused) {
        int published() {
            return received - refused;
        }

        Submitted submitted() {
            return new Submitted(received, refused, 0);
        }
    }
}
