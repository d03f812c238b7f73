package opencredit.api.keys;

import java.util.List;
import java.util.Set;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.export.RecordJson;
import opencredit.data.key.ListedPublisher;
import opencredit.data.key.ListingOutcome;
import opencredit.data.store.keys.ListedPublishers;

/** {@code /v1/publishers}: the bodies and agencies whose records keys may bring in. */
final class PublishersListed {
    private static final int CREATED = 201;

    private final ListedPublishers publishers;

    public PublishersListed(ListedPublishers publishers) {
        this.publishers = publishers;
    }

    /** All of them, the newest first. */
    public Response all(Request request) {
        Parameters.read(request, List.of());
        return Response.of(Json.body(
                new All(publishers.all().stream().map(PublisherJson::of).toList())));
    }

    /** One more. */
    public Response add(Request request) {
        SubmittedMembers body = SubmittedMembers.read(request, Set.of("name", "code"));
        String actor = request.caller().held().actor();
        return switch (publishers.add(body.required("name"), body.text("code"), actor)) {
            case ListingOutcome.Added added ->
                Response.of(Json.body(PublisherJson.of(added.publisher()))).status(CREATED);
            case ListingOutcome.NoBody _ -> throw SubmittedMembers.invalid("body");
            case ListingOutcome.AlreadyListed _ -> throw Problem.of(ProblemType.ALREADY_LISTED);
        };
    }

    private record All(List<PublisherJson> publishers) {}

    private record PublisherJson(String id, String name, String addedAt, String addedBy) {
        static PublisherJson of(ListedPublisher publisher) {
            return new PublisherJson(
                    publisher.id(), publisher.name(), RecordJson.instant(publisher.addedAt()), publisher.addedBy());
        }
    }
}
