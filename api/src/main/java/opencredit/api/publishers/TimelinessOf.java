package opencredit.api.publishers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import opencredit.api.cache.CountedAnswers;
import opencredit.api.cache.LedgerTail;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.DearWork;
import opencredit.api.problem.Problem;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.api.wire.Shares;
import opencredit.data.memory.MemoryBudget;
import opencredit.data.rule.CountSteps;
import opencredit.data.store.publishers.Timeliness;
import org.jspecify.annotations.Nullable;

/** {@code /v1/statistics/timeliness}: the duty to publish within seven working days, publisher by publisher. */
public final class TimelinessOf implements Feature {
    /** The order must not reveal unpublished counts. */
    private static final Comparator<Publisher> BY_STEPS = Comparator.comparing(
                    Publisher::measured, Comparator.nullsLast(Comparator.<Long>reverseOrder()))
            .thenComparing(Publisher::name)
            .thenComparing(Publisher::code, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Timeliness timeliness;
    private final CountedAnswers<Range, Answer> answers;

    public TimelinessOf(Timeliness timeliness, DearWork dear, LedgerTail tail, Clock clock) {
        this.timeliness = timeliness;
        this.answers = new CountedAnswers<>(MemoryBudget.FIGURES.bytes() / 4, dear, tail, clock);
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("from", "to"));
        Range range = new Range(parameters.date("from"), parameters.date("to"));
        if (range.from() != null && range.to() != null && range.from().isAfter(range.to())) {
            throw Problem.invalid("to", "不得早于开始日期。", "Not before the first day.");
        }
        return Response.of(Json.body(answer(request, range)));
    }

    private Answer answer(Request request, Range range) {
        return answers.get(
                request.caller(),
                range,
                (seq, now) ->
                        timeliness.counted(seq, range.from(), range.to(), now).map(found -> answer(found, seq)),
                (seq, now) -> answer(timeliness.of(range.from(), range.to(), now), seq));
    }

    private Answer answer(List<Timeliness.Publisher> found, long seq) {
        String until = timeliness.calendarUntil().toString();
        return new Answer(
                found.stream().map(TimelinessOf::publisher).sorted(BY_STEPS).toList(), until, seq);
    }

    /** The sum of what is published of each quarter: ranges that overlap tell no more than their quarters do. */
    private static Publisher publisher(Timeliness.Publisher found) {
        long measured = steps(found, Timeliness.Quarter::measured);
        long inTime = steps(found, Timeliness.Quarter::inTime);
        return new Publisher(
                found.name(),
                found.code(),
                found.since().toString(),
                CountSteps.of(measured),
                CountSteps.of(inTime),
                Shares.inSteps(inTime, measured));
    }

    private static long steps(Timeliness.Publisher found, ToLongFunction<Timeliness.Quarter> count) {
        return found.quarters().stream().mapToLong(count).map(CountSteps::first).sum();
    }

    private record Range(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private record Publisher(
            String name,
            @Nullable String code,
            String since,
            @Nullable Long measured,
            @Nullable Long inTime,
            @Nullable String share) {}

    private record Answer(List<Publisher> publishers, String calendarUntil, long asOf) {}
}
