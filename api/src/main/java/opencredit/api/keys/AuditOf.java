package opencredit.api.keys;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.ChainedAct;
import org.jspecify.annotations.Nullable;

/** {@code /v1/audit}: who did what, in its order. */
final class AuditOf {
    private final AuditChain chain;

    public AuditOf(AuditChain chain) {
        this.chain = chain;
    }

    /** A page of it. */
    public Response page(Request request) {
        Parameters parameters = Parameters.read(request, List.of("after", "limit"));
        long after = parameters.number("after", 0, Long.MAX_VALUE, 0);
        long head = chain.head().number();
        List<ActJson> acts = chain.after(after, Paging.limit(parameters)).stream()
                .map(ActJson::of)
                .toList();
        long next = acts.isEmpty() ? Math.min(after, head) : acts.getLast().number();
        String link = next < head ? Paging.link(request, "after", Long.toString(next)) : null;
        return Response.of(Json.body(new Page(acts, next, head))).link(link);
    }

    private record Page(List<ActJson> acts, long next, long head) {}

    private record ActJson(
            long number,
            String at,
            String actor,
            String deed,
            String outcome,
            @Nullable String reason,
            @Nullable String target,
            @Nullable Long batch,
            @Nullable Long first,
            @Nullable Long last,
            @JsonRawValue @Nullable String causes,
            String previous,
            String hash) {

        static ActJson of(ChainedAct act) {
            return new ActJson(
                    act.number(),
                    act.moment(),
                    act.actor(),
                    act.deed(),
                    act.outcome(),
                    act.reason(),
                    act.target(),
                    act.batch(),
                    act.first(),
                    act.last(),
                    act.causes(),
                    act.previous(),
                    act.hash());
        }
    }
}
