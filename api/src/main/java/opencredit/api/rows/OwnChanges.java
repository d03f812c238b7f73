package opencredit.api.rows;

import java.util.List;
import java.util.UUID;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.query.Paging;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.key.ApiKey;
import opencredit.data.store.feed.OwnCorrections;
import opencredit.data.store.feed.OwnCorrections.Correction;
import org.jspecify.annotations.Nullable;

/** {@code /v1/changes/own}: what was corrected, withdrawn and restored of one's own records, and nothing of what they said. */
public final class OwnChanges implements Feature {
    private final OwnCorrections corrections;
    private final OwnScope scope;

    public OwnChanges(OwnCorrections corrections, OwnScope scope) {
        this.corrections = corrections;
        this.scope = scope;
    }

    @Override
    public Response answer(Request request) {
        Parameters parameters = Parameters.read(request, List.of("after", "limit"));
        ApiKey key = request.caller().held();
        OwnCorrections.Page page = corrections.after(
                parameters.number("after", 0, Long.MAX_VALUE, 0),
                scope.bodies(key),
                key.scope().datasets(),
                Paging.limit(parameters));
        String link = page.next() < page.head() ? Paging.link(request, "after", Long.toString(page.next())) : null;
        List<ChangeJson> changes =
                page.corrections().stream().map(ChangeJson::of).toList();
        return Response.of(Json.body(new Answer(changes, page.next(), page.head())))
                .link(link);
    }

    private record Answer(List<ChangeJson> changes, long next, long head) {}

    /** @param role in which somebody asked for it */
    private record ChangeJson(
            long seq,
            String at,
            String event,
            String reason,
            @Nullable String role,
            String dataset,
            UUID record,
            int version,
            @Nullable UUID replacedBy) {

        static ChangeJson of(Correction correction) {
            return new ChangeJson(
                    correction.entry().seq(),
                    RecordJson.instant(correction.entry().at()),
                    correction.entry().event().wire(),
                    correction.entry().reason(),
                    correction.role(),
                    correction.entry().dataset(),
                    correction.entry().record(),
                    correction.entry().version(),
                    correction.entry().replacedBy());
        }
    }
}
