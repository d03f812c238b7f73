package opencredit.api.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.query.Cursors;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.rule.CityTime;
import opencredit.data.store.own.Reminder;
import opencredit.data.store.own.Reminders;
import org.jspecify.annotations.Nullable;

/** {@code /v1/own/reminders}: promises of the caller's bodies that are overdue or fall due within some days. */
public final class OwnReminders implements Feature {
    private static final int USUAL_DAYS = 30;

    /** A year ahead: whoever plans further asks the list of the dataset by its day due. */
    private static final int MOST_DAYS = 366;

    private final Reminders reminders;
    private final OwnScope scope;
    private final Cursors cursors;
    private final Clock clock;

    public OwnReminders(Reminders reminders, OwnScope scope, Cursors cursors, Clock clock) {
        this.reminders = reminders;
        this.scope = scope;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("days", "limit", "cursor"));
        int days = (int) parameters.number("days", 0, MOST_DAYS, USUAL_DAYS);
        int limit = Paging.limit(parameters);
        List<String> bodies = scope.bodies(request.caller().held()).codes();
        String bound = "reminders:" + days + ' ' + String.join(" ", bodies);
        Reminders.Place after = place(cursors.read(bound, parameters.text("cursor")));
        Instant now = clock.instant();
        LocalDate today = CityTime.day(now);
        List<Reminder> found = reminders.of(bodies, today.plusDays(days), now, after, limit + 1);
        List<Reminder> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursors.write(bound, position(page.getLast())) : null;
        List<OneReminder> shown =
                page.stream().map(each -> OneReminder.of(each, today)).toList();
        return Response.of(Json.body(new Page(shown, today.toString(), next)))
                .link(next == null ? null : Paging.link(request, "cursor", next));
    }

    private static String position(Reminder last) {
        return last.due() + " " + last.record();
    }

    private static Reminders.@Nullable Place place(@Nullable String position) {
        if (position == null) {
            return null;
        }
        int space = position.indexOf(' ');
        return new Reminders.Place(
                LocalDate.parse(position.substring(0, space)), UUID.fromString(position.substring(space + 1)));
    }

    /** @param today by the city's clock */
    private record Page(
            List<OneReminder> reminders,
            String today,
            @Nullable String next) {}

    /**
     * One of them.
     *
     * @param due its last day, on which it is still open
     * @param days until then; below zero where it is overdue
     */
    private record OneReminder(
            String record,
            String dataset,
            String due,
            long days,
            boolean overdue,
            Who subject,
            @Nullable String title,
            @Nullable String documentNumber) {

        static OneReminder of(Reminder reminder, LocalDate today) {
            JsonNode content = Json.parse(reminder.content());
            JsonNode subject = content.path("subject");
            return new OneReminder(
                    reminder.record().toString(),
                    reminder.dataset(),
                    reminder.due().toString(),
                    ChronoUnit.DAYS.between(today, reminder.due()),
                    reminder.due().isBefore(today),
                    new Who(subject.path("name").asText(), subject.path("code").asText()),
                    content.path("title").textValue(),
                    content.path("documentNumber").textValue());
        }
    }

    /** The body that promised. */
    private record Who(String name, String code) {}
}
