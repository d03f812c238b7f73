package opencredit.api.portal.staff.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import opencredit.api.http.Access;
import opencredit.api.http.Response;
import opencredit.api.http.Route;
import opencredit.api.http.SubmittedForm;
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

/** {@code /staff/keys}: keys listed, made, rotated and revoked. A secret stands in the answer to its form, and nowhere else. */
public final class KeyPages {
    private static final String LIST = "/staff/keys", NEW = "/staff/new-key", ONE = "/staff/keys/{key}";
    private static final SubmittedForm NOTHING = new SubmittedForm(Map.of());

    private final StaffFrame frame;

    public KeyPages(StaffFrame frame) {
        this.frame = frame;
    }

    /** Their routes. */
    public List<Route> routes() {
        Access administrators = Access.staff(KeyRole.ADMINISTRATOR);
        return List.of(
                frame.page(LIST, administrators, this::list),
                frame.page(NEW, administrators, visitor -> form(visitor, NOTHING, null)),
                frame.form(NEW, administrators, this::create),
                frame.page(ONE, administrators, visitor -> one(visitor, null)),
                frame.form(ONE + "/rotation", administrators, this::rotate),
                frame.form(ONE + "/revocation", administrators, this::revoke));
    }

    private Response list(Visitor visitor) {
        Parameters.read(visitor.request(), List.of());
        Map<String, Object> shown = Map.of("keys", keys(visitor));
        return frame.show("staff/keys", frame.below(visitor, "密钥", "Keys"), visitor, shown);
    }

    private Response form(Visitor visitor, SubmittedForm typed, @Nullable Problem refused) {
        Parameters.read(visitor.request(), List.of());
        PageView view = below(visitor, "新建密钥", "A new key");
        Map<String, Object> shown = Map.of(
                "bodies", frame.answers().ask(visitor, "/v1/publishers").list("/publishers"),
                "datasets", frame.datasets().all(),
                "typed", typed);
        return frame.show("staff/new-key", view, visitor, shown, refused);
    }

    private Response create(Visitor visitor) {
        SubmittedForm form = SubmittedForm.read(visitor.request());
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        for (String member : List.of("role", "label", "agency")) {
            members.put(member, form.text(member));
        }
        for (String member : List.of("bodies", "datasets")) {
            members.put(member, form.texts(member));
        }
        for (String member : List.of("quota", "days")) {
            members.put(member, number(form.text(member)));
        }
        try {
            return made(visitor, frame.answers().post(visitor, "/v1/keys", Map.of(), members));
        } catch (Problem refused) {
            return form(visitor, form, StaffFrame.mended(refused));
        }
    }

    private Response rotate(Visitor visitor) {
        SubmittedForm form = SubmittedForm.read(visitor.request());
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("overlap", number(form.text("overlap")));
        members.put("days", number(form.text("days")));
        try {
            return made(visitor, frame.answers().post(visitor, "/v1/keys/{key}/rotation", inPath(visitor), members));
        } catch (Problem refused) {
            return one(visitor, StaffFrame.mended(refused));
        }
    }

    private Response revoke(Visitor visitor) {
        SubmittedForm form = SubmittedForm.read(visitor.request());
        SequencedMap<String, Object> members = new LinkedHashMap<>();
        members.put("reason", form.text("reason"));
        try {
            frame.answers().post(visitor, "/v1/keys/{key}/revocation", inPath(visitor), members);
            return StaffFrame.to(visitor.reader().to(LIST));
        } catch (Problem refused) {
            return one(visitor, StaffFrame.mended(refused));
        }
    }

    /** The answer to the form itself: it has no address of its own, so no history and no cache has the secret. */
    private Response made(Visitor visitor, Data made) {
        return frame.show("staff/made-key", below(visitor, "新密钥", "The new key"), visitor, Map.of("made", made));
    }

    private Response one(Visitor visitor, @Nullable Problem refused) {
        Parameters.read(visitor.request(), List.of());
        String id = visitor.request().inPath("key");
        Data key = keys(visitor).stream()
                .filter(each -> each.text("/id").equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.UNKNOWN_KEY));
        PageView view = below(visitor, "密钥 " + id, "Key " + id);
        String path = LIST + '/' + QueryStrings.encode(id);
        return frame.show("staff/key", view, visitor, Map.of("key", key, "path", path), refused);
    }

    private PageView below(Visitor visitor, String zh, String en) {
        PageView view = frame.below(visitor, zh, en);
        return view.below(view.say("密钥", "Keys"), LIST);
    }

    private List<Data> keys(Visitor visitor) {
        return frame.answers().ask(visitor, "/v1/keys").list("/keys");
    }

    private static Map<String, String> inPath(Visitor visitor) {
        return Map.of("key", visitor.request().inPath("key"));
    }

    /** What is typed for a number: what is none goes to the API as it is, which says so. */
    private static Object number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : typed;
    }
}
