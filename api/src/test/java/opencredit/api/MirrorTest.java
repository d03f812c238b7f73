package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import opencredit.data.store.write.Staging;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes with their records has the register, and asks for nothing else. */
class MirrorTest {
    private static final int DEEDS = 150, RECORDS = 60;
    /** Far from a divisor of anything: pages end amid batches. */
    private static final int PAGE = 23;

    private final Map<String, JsonNode> mirror = new TreeMap<>();
    private long position;
    private int requests;

    /** Publishes, amends, withdraws and restores, and knows nothing of who reads. */
    private static final class Writer {
        private final SplittableRandom random = new SplittableRandom(8);
        private final TestService service;
        private final Instant soon;
        private final Map<Integer, UUID> gone = new TreeMap<>();
        private final Map<Integer, UUID> shown = new TreeMap<>();
        private int version;

        Writer(TestService service) {
            this.service = service;
            this.soon = service.clock().instant().plus(Duration.ofDays(1));
        }

        private Disclosure disclosure(int number) {
            Instant until = number % 10 == 0 ? soon : Instant.parse("2029-01-01T16:00:00Z");
            return Fictional.penalty(number, until, "第" + ++version + "次写成的违法行为");
        }

        private void write() {
            for (int deed = 0; deed < DEEDS; deed++) {
                int number = random.nextInt(RECORDS);
                UUID id = shown.get(number);
                if (gone.containsKey(number)) {
                    UUID back = gone.remove(number);
                    service.ledger().restore(back, Acts.of("withdrawn-in-error"), disclosure(number));
                    shown.put(number, back);
                } else if (id != null && random.nextInt(3) == 0) {
                    service.ledger().withdraw(id, Acts.of("repaired"), null);
                    gone.put(number, id);
                    shown.remove(number);
                } else {
                    publish();
                }
            }
        }

        /** Some that are new and some that are shown already, which are amended; what is gone is no part of the batch. */
        private void publish() {
            List<Integer> numbers = random.ints(1 + random.nextInt(6), 0, RECORDS)
                    .distinct()
                    .filter(number -> !gone.containsKey(number))
                    .boxed()
                    .toList();
            if (numbers.isEmpty()) {
                return;
            }
            try (Staging staging = Staging.open(service.database(), "penalties", "test", Acts.LOAD)) {
                for (int row = 0; row < numbers.size(); row++) {
                    staging.publish(row + 1, disclosure(numbers.get(row)));
                }
                service.ledger().append(staging.finish("{}"), rows -> {});
            }
            numbers.forEach(number -> shown.put(number, id(disclosure(number))));
        }

        private UUID id(Disclosure disclosure) {
            return service.database()
                    .jdbi()
                    .withHandle(handle -> handle.select("select id from record where key = ?", disclosure.key())
                            .mapTo(UUID.class)
                            .one());
        }
    }

    @Test
    void aCopyMadeOfChangesAloneIsTheRegister() {
        try (TestService service = new TestService()) {
            Writer writer = new Writer(service);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(writer::write);
            while (!writing.isDone()) {
                follow(service);
            }
            writing.join();
            untilLevel(service);
            assertThat(mirror).isEqualTo(register(service)).hasSize(writer.shown.size());
            assertThat(writer.gone).isNotEmpty();
            assertThat(mirror.values())
                    .anyMatch(record -> record.path("version").intValue() > 3);
            assertThat(requests).as("pages, of %d entries", position).isGreaterThan((int) (position / PAGE));

            service.clock().ahead(Duration.ofDays(2));
            long ended = service.ledger().withdrawEnded(service.clock().instant(), () -> false);
            assertThat(ended).isPositive();
            untilLevel(service);
            assertThat(mirror).isEqualTo(register(service)).hasSize((int) (writer.shown.size() - ended));
        }
    }

    private void untilLevel(TestService service) {
        service.awaitKnown(service.feed().head());
        while (position < service.feed().head()) {
            follow(service);
        }
    }

    /** What the contract says a follower does. */
    private void follow(TestService service) {
        ContractAnswer answer =
                service.client().send("GET", "/v1/changes?include=record&limit=" + PAGE + "&after=" + position);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        requests++;
        for (JsonNode entry : answer.json().path("entries")) {
            assertThat(entry.path("seq").longValue()).isEqualTo(++position);
            String id = entry.path("record").textValue();
            if (entry.has("shown")) {
                mirror.put(id, entry.path("shown"));
            } else {
                mirror.remove(id);
            }
        }
        assertThat(answer.json().path("next").longValue()).isEqualTo(position);
    }

    private static Map<String, JsonNode> register(TestService service) {
        Map<String, JsonNode> records = new TreeMap<>();
        List<JsonNode> listed = new ArrayList<>();
        service.client()
                .get("/v1/datasets/penalties/records?limit=1000")
                .json()
                .path("records")
                .forEach(listed::add);
        listed.forEach(record -> records.put(record.path("id").textValue(), record));
        return records;
    }

    /** A thousand entries cost one request, and one question for their records. */
    @Test
    void twoHundredChangesAreOneRequest() {
        TestService service = TestService.shared();
        JsonNode page =
                service.client().get("/v1/changes?include=record&limit=200").json();
        assertThat(page.path("entries")).hasSize(200);
        for (JsonNode entry : page.path("entries")) {
            JsonNode alone = service.client()
                    .send("GET", "/v1/records/" + entry.path("record").textValue())
                    .json();
            if (entry.has("shown")) {
                assertThat(entry.path("shown"))
                        .isEqualTo(((ObjectNode) alone).without(List.of("related", "repairableFrom")));
            } else {
                assertThat(alone.path("status").intValue()).isEqualTo(410);
            }
        }
        assertThat(service.client().get("/v1/changes?include=nosuch").status()).isEqualTo(400);
    }
}
