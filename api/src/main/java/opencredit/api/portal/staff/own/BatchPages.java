package opencredit.api.portal.staff.own;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.portal.frame.PageView;
import opencredit.api.portal.staff.frame.StaffFrame;
import opencredit.api.portal.staff.frame.Visitor;
import opencredit.api.portal.text.Data;
import opencredit.api.portal.text.QueryStrings;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.data.key.KeyRole;
import org.jspecify.annotations.Nullable;

/** {@code /staff/batches}: files that were submitted, how far each is, what is wrong with it, and the second word. */
public final class BatchPages {
    private static final String LIST = "/staff/batches", ONE = "/staff/batches/{batch}";
    private static final String API = "/v1/batches/{batch}";
    private static final Set<String> UNDER_WAY = Set.of("received", "checking", "publishing");

    /** Issues, and rows that wait, that a page shows; the API has them all. */
    private static final String MOST_SHOWN = "100";

    private final StaffFrame frame;

    public BatchPages(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access followers = Access.staff(KeyRole.PUBLISHER, KeyRole.RATER, KeyRole.ADMINISTRATOR);
        return List.of(
                frame.page(LIST, followers, this::list),
                frame.page(ONE, followers, visitor -> {
                    Parameters.read(visitor.request(), List.of());
                    return one(visitor, null);
                }),
                frame.page(ONE + "/events", followers, this::events),
                frame.page(ONE + "/issues", followers, this::issues),
                frame.form(ONE + "/confirmation", followers, visitor -> speak(visitor, "/confirmation")),
                frame.form(ONE + "/cancellation", followers, visitor -> speak(visitor, "/cancellation")));
    }

    private Response list(Visitor visitor) {
        Parameters.read(visitor.request(), List.of("before"));
        Data answer = frame.answers()
                .ask(visitor, "/v1/batches", Map.of(), visitor.reader().parameters());
        String next = answer.has("/next") ? visitor.reader().with("before", answer.text("/next")) : "";
        Map<String, Object> shown = Map.of("batches", answer.list("/batches"), "next", next);
        return frame.show("staff/batches", frame.below(visitor, "报送批次", "Submitted files"), visitor, shown);
    }

    private Response one(Visitor visitor, @Nullable Problem refused) {
        Data batch = frame.answers().ask(visitor, API, inPath(visitor), Map.of());
        Data issues = frame.answers().ask(visitor, API + "/issues", inPath(visitor), Map.of("limit", MOST_SHOWN));
        PageView view = frame.below(visitor, "批次：" + batch.text("/source"), "Batch: " + batch.text("/source"));
        view.below(view.say("报送批次", "Submitted files"), LIST);
        boolean isUnderWay = UNDER_WAY.contains(batch.text("/state"));
        Map<String, Object> shown = new HashMap<>();
        shown.put("batch", batch);
        shown.put("issues", issues);
        shown.put("rows", rows(visitor, batch));
        shown.put("path", path(visitor));
        shown.put("isUnderWay", isUnderWay);
        shown.put("isOwn", batch.text("/submittedBy").equals(visitor.key().actor()));
        return frame.show("staff/batch", isUnderWay ? view.script("batch.js") : view, visitor, shown, refused);
    }

    /** Those that wait; none where somebody spoke since the batch was read. */
    private Data rows(Visitor visitor, Data batch) {
        if (!batch.text("/state").equals("waiting")) {
            return Data.NOTHING;
        }
        try {
            return frame.answers().ask(visitor, API + "/rows", inPath(visitor), Map.of("limit", MOST_SHOWN));
        } catch (Problem spoken) {
            if (spoken.type() == ProblemType.NOT_WAITING) {
                return Data.NOTHING;
            }
            throw spoken;
        }
    }

    /** How far it is, told as it goes on. */
    private Response events(Visitor visitor) {
        Parameters.read(visitor.request(), List.of());
        return frame.answers().follow(visitor, API + "/events", inPath(visitor));
    }

    /** All of them as a table, or marked in the file; where that is not there any more, the page says so. */
    private Response issues(Visitor visitor) {
        Parameters parameters = Parameters.read(visitor.request(), List.of("format"));
        String format = parameters.choice("format", Set.of("csv", "xlsx"));
        Map<String, String> query = Map.of("format", format == null ? "csv" : format);
        try {
            return frame.answers().file(visitor, API + "/issues", inPath(visitor), query);
        } catch (Problem refused) {
            return switch (refused.type()) {
                case NO_MARKED_WORKBOOK, MARKED_WORKBOOK_GONE -> one(visitor, refused);
                default -> throw refused;
            };
        }
    }

    private Response speak(Visitor visitor, String word) {
        try {
            frame.answers().post(visitor, API + word, inPath(visitor), Map.of(), new LinkedHashMap<>());
            return StaffFrame.to(visitor.reader().to(path(visitor)));
        } catch (Problem refused) {
            return switch (refused.type()) {
                case NOT_WAITING, SAME_PERSON -> one(visitor, refused);
                default -> throw refused;
            };
        }
    }

    private static Map<String, String> inPath(Visitor visitor) {
        return Map.of("batch", visitor.request().inPath("batch"));
    }

    private static String path(Visitor visitor) {
        return LIST + '/' + QueryStrings.encode(visitor.request().inPath("batch"));
    }
}
