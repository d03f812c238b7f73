package opencredit.api.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import opencredit.api.caller.Caller;
import opencredit.api.contract.ContractAnswer;
import opencredit.data.Eventually;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.keys.ListedPublishers;

/** Somebody with a key who submits through the API. */
public final class Submitter {
    public static final String CSV = "text/csv";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<String> ENDS = Set.of("done", "failed", "waiting");

    private final TestService service;
    private final KeyOutcome.Made key;

    private Submitter(TestService service, KeyOutcome.Made key) {
        this.service = service;
        this.key = key;
    }

    /** A publisher of penalties of these bodies, whose names are their codes' own or one for all. */
    public static Submitter publisher(TestService service, String... bodies) {
        ListedPublishers listed = new ListedPublishers(service.database(), service.clock());
        for (String body : bodies) {
            listed.add(Fictional.AUTHORITY_NAME, body, "test");
        }
        return of(service, KeyRole.PUBLISHER, new KeyScope(List.of(bodies), List.of(Holder.DATASET), null));
    }

    /** A publisher of one body in these datasets. */
    public static Submitter ofDatasets(TestService service, String body, String... datasets) {
        new ListedPublishers(service.database(), service.clock()).add(Fictional.AUTHORITY_NAME, body, "test");
        return of(service, KeyRole.PUBLISHER, new KeyScope(List.of(body), List.of(datasets), null));
    }

    /** An agency that rates, and publishes the standards by which it does. */
    public static Submitter rater(TestService service, String name, String code) {
        new ListedPublishers(service.database(), service.clock()).add(name, code, "test");
        return of(service, KeyRole.RATER, new KeyScope(List.of(), List.of("ratings", "policies"), code));
    }

    public static Submitter administrator(TestService service) {
        return of(service, KeyRole.ADMINISTRATOR, KeyScope.NONE);
    }

    public static Submitter officer(TestService service) {
        return of(service, KeyRole.OFFICER, KeyScope.NONE);
    }

    private static Submitter of(TestService service, KeyRole role, KeyScope scope) {
        NewKey wanted = new NewKey(role, "test", scope, null, Duration.ofDays(30));
        return new Submitter(service, (KeyOutcome.Made) service.keys().create(wanted, "test"));
    }

    /** Whoever has the key that came of this one by rotation. */
    public Submitter rotated() {
        return new Submitter(service, (KeyOutcome.Made)
                service.keys().rotate(key.key().id(), Duration.ofDays(7), Duration.ofDays(30), "test"));
    }

    /** As a feature sees them. */
    public Caller caller() {
        return Caller.holder(key.key());
    }

    public String actor() {
        return key.key().actor();
    }

    /** The key's header, and others by turns. */
    public String[] with(String... headers) {
        return Stream.concat(Stream.of("Authorization", "Bearer " + key.text().secret()), Stream.of(headers))
                .toArray(String[]::new);
    }

    public ContractAnswer get(String path) {
        return service.client().get(path, with());
    }

    /** Posts without a body. */
    public ContractAnswer post(String path) {
        return service.client().post(path, HttpRequest.BodyPublishers.noBody(), with());
    }

    public ContractAnswer post(String path, String type, String body, String... headers) {
        return service.client().post(path, type, body, with(headers));
    }

    public ContractAnswer put(String path, String body, String... headers) {
        return service.client().put(path, "application/json", body, with(headers));
    }

    /** Submits a file under a name of its own. */
    public ContractAnswer submit(String mode, String type, byte[] file) {
        return submit(mode, type, file, "test-" + NUMBER.incrementAndGet());
    }

    public ContractAnswer submit(String mode, String type, byte[] file, String name, String... headers) {
        return submitTo(Holder.DATASET, mode, type, file, name, headers);
    }

    /** The same in another dataset. */
    public ContractAnswer submitTo(
            String dataset, String mode, String type, byte[] file, String name, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", type, "Idempotency-Key", name), Stream.of(headers))
                .toArray(String[]::new);
        return service.client()
                .post(
                        "/v1/batches?dataset=" + dataset + "&mode=" + mode,
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        with(all));
    }

    /** Where an accepted file can be asked for. */
    public static String place(ContractAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.header("Location");
    }

    /** The batch once nothing more happens to it by itself. */
    public JsonNode ended(String place) {
        JsonNode[] batch = {null};
        Eventually.holds("the batch ends", () -> {
            batch[0] = get(place).json();
            return ENDS.contains(batch[0].path("state").textValue());
        });
        return batch[0];
    }
}
