package opencredit.api.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyFault;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.keys.ApiKeys;

/** {@code /v1/keys}: keys made, rotated and revoked by an administrator, and each holder's own. */
final class KeysOf {
    private static final Set<String> MEMBERS = Set.of("role", "label", "bodies", "datasets", "agency", "quota", "days");

    private static final Set<String> OF_ROTATION = Set.of("overlap", "days");
    private static final int CREATED = 201;

    private final ApiKeys keys;
    private final Clock clock;

    public KeysOf(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** All keys, the newest first. */
    public Response all(Request request) {
        Parameters.read(request, List.of());
        return Response.of(Json.body(new All(keys.all().stream().map(this::json).toList())));
    }

    /** The key that was sent. */
    public Response own(Request request) {
        Parameters.read(request, List.of());
        return Response.of(Json.body(json(request.caller().held())));
    }

    /** Another key. */
    public Response create(Request request) {
        SubmittedMembers body = SubmittedMembers.read(request, MEMBERS);
        KeyRole role = KeyRole.of(body.required("role")).orElseThrow(() -> SubmittedMembers.invalid("role"));
        KeyScope scope = new KeyScope(body.texts("bodies"), body.texts("datasets"), body.text("agency"));
        NewKey wanted = new NewKey(
                role, body.required("label"), scope, body.number("quota"), days(body, "days", NewKey.USUAL_LIFE));
        return answer(keys.create(wanted, actor(request)));
    }

    /** Another key in the place of one. */
    public Response rotate(Request request) {
        SubmittedMembers body = SubmittedMembers.read(request, OF_ROTATION);
        Duration overlap = days(body, "overlap", NewKey.USUAL_OVERLAP);
        Duration life = days(body, "days", NewKey.USUAL_LIFE);
        return answer(keys.rotate(request.inPath("key"), overlap, life, actor(request)));
    }

    /** The end of a key. */
    public Response revoke(Request request) {
        SubmittedMembers body = SubmittedMembers.read(request, Set.of("reason"));
        KeyEnd why = KeyEnd.of(body.required("reason"))
                .filter(end -> end != KeyEnd.EXPOSED)
                .orElseThrow(() -> SubmittedMembers.invalid("reason"));
        return answer(keys.revoke(request.inPath("key"), why, actor(request)));
    }

    private static String actor(Request request) {
        return request.caller().held().actor();
    }

    private static Duration days(SubmittedMembers body, String member, Duration usual) {
        Integer days = body.number(member);
        return days == null ? usual : Duration.ofDays(days);
    }

    private Response answer(KeyOutcome outcome) {
        return switch (outcome) {
            case KeyOutcome.Made made ->
                Response.of(Json.body(new MadeKey(json(made.key()), made.text().secret())))
                        .status(CREATED);
            case KeyOutcome.Ended ended -> Response.of(Json.body(json(ended.key())));
            case KeyOutcome.Unfit unfit -> throw unfit(unfit.faults().getFirst());
            case KeyOutcome.Unknown _ -> throw Problem.of(ProblemType.UNKNOWN_KEY);
            case KeyOutcome.NotValid _ -> throw Problem.of(ProblemType.KEY_NOT_VALID);
        };
    }

    private static Problem unfit(KeyFault fault) {
        return SubmittedMembers.invalid(fault.member(), fault.sentence());
    }

    private KeyJson json(ApiKey key) {
        return KeyJson.of(key, key.state(clock.instant()));
    }

    private record All(List<KeyJson> keys) {}

    /** @param secret said this once */
    private record MadeKey(KeyJson key, String secret) {}
}
