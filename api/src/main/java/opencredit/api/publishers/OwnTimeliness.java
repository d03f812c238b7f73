package opencredit.api.publishers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.limits.OwnScope;
import opencredit.api.query.Parameters;
import opencredit.api.wire.Json;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.outcome.OwnBodies;
import opencredit.data.outcome.OwnBodies.OwnBody;
import opencredit.data.rule.CityTime;
import opencredit.data.store.own.IntakeCodes;
import opencredit.data.store.publishers.Publisher;
import opencredit.data.store.publishers.Publisher.Share;

/**
 * {@code /v1/own/timeliness}: what the caller's bodies owe, what they published late, what intake refused and flagged, and what
 * their records lack. Their own counts are exact: the steps in which everybody sees them hide nothing from who published.
 */
public final class OwnTimeliness implements Feature {
    /** A quarter, as the assessments of publication have it. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final PublishersNow now;
    private final IntakeCodes intake;
    private final OwnScope scope;
    private final Datasets datasets;
    private final Clock clock;

    public OwnTimeliness(PublishersNow now, IntakeCodes intake, OwnScope scope, Datasets datasets, Clock clock) {
        this.now = now;
        this.intake = intake;
        this.scope = scope;
        this.datasets = datasets;
        this.clock = clock;
    }

    @Override
    public Response answer(Request request) {
        Parameters.read(request, List.of());
        OwnBodies own = scope.bodies(request.caller().held());
        PublishersNow.Reckoned all = now.of(request);
        Instant since = clock.instant().minus(LOOKED_BACK);
        IntakeCodes.Codes codes = intake.of(own.ids(), since);
        List<Body> bodies = own.bodies().stream()
                .map(body -> body(body, find(all.all(), body), request.language()))
                .toList();
        LocalDate first = CityTime.day(since);
        return Response.of(Json.body(
                new Answer(bodies, new Codes(first.toString(), codes.refused(), codes.flagged()), all.seq())));
    }

    private static Optional<OwingPublisher> find(List<OwingPublisher> all, OwnBody body) {
        return all.stream()
                .filter(each -> {
                    Publisher publisher = each.publisher();
                    return body.code() == null
                            ? publisher.code() == null && body.names().contains(publisher.name())
                            : body.code().equals(publisher.code());
                })
                .findFirst();
    }

    private Body body(OwnBody body, Optional<OwingPublisher> found, String language) {
        OwingPublisher owing = found.orElseGet(
                () -> new OwingPublisher(Publisher.silent(body.names().getFirst(), body.id()), List.of()));
        Publisher publisher = owing.publisher();
        return new Body(
                body.id(),
                publisher.name(),
                publisher.records(),
                PublisherJson.Coverage.of(owing.coverage()),
                owing.duties().stream()
                        .map(owed -> OnePublisherJson.duty(owed, datasets, language))
                        .toList(),
                Late.of(publisher.timely()),
                Lacking.of(publisher.complete()),
                publisher.missing().stream()
                        .map(each -> OnePublisherJson.missing(each, datasets, language))
                        .toList());
    }

    /** @param asOf the entry of the ledger up to which is counted */
    private record Answer(List<Body> bodies, Codes intake, long asOf) {}

    /** @param id as the register lists it */
    private record Body(
            String id,
            String name,
            long records,
            PublisherJson.Coverage coverage,
            List<OnePublisherJson.OneDuty> duties,
            Late timeliness,
            Lacking completeness,
            List<OnePublisherJson.Missing> missing) {}

    /** Of so many decisions whose lateness is measured so many were published late. */
    private record Late(long measured, long late) {
        static Late of(Share share) {
            return new Late(share.measured(), share.measured() - share.good());
        }
    }

    /** Of so many shown records so many lack something that should be there. */
    private record Lacking(long measured, long lacking) {
        static Lacking of(Share share) {
            return new Lacking(share.measured(), share.measured() - share.good());
        }
    }

    /** Rows by code, of files received since that day. */
    private record Codes(String since, Map<String, Long> refused, Map<String, Long> flagged) {}
}
