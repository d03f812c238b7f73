package opencredit.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.http.Request;
import opencredit.api.http.Response;
import opencredit.api.service.EventReader;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Submitter;
import opencredit.api.service.TestService;
import opencredit.api.wire.Json;
import opencredit.data.Eventually;
import opencredit.data.store.lock.Lock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who follows a batch is told how far it is until it ends, and no more than so many are at once. */
class BatchEventsTest {
    private static final String LINES = "application/x-ndjson";
    private static final int OF_ONE_KEY = 4, OF_ALL = 100;

    private static TestService service;
    private static Submitter publisher;
    private static int number;

    @BeforeAll
    static void serve() {
        service = new TestService();
        publisher = Submitter.publisher(service, Fictional.AUTHORITY_CODE);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    /** The path of another batch of one row. */
    private static String submitted() {
        byte[] row = FictionalRows.penalty(++number).getBytes(StandardCharsets.UTF_8);
        return Submitter.place(publisher.submit("publish", LINES, row));
    }

    /** Does something while a batch is under way: it waits for the ledger. */
    private static String whileUnderWay(Consumer<String> work) {
        String batch = service.database().jdbi().inTransaction(handle -> {
            Lock.take(handle, service.clock());
            String place = submitted();
            Eventually.holds(
                    "it is staged", () -> state(publisher.get(place).json()).equals("publishing"));
            work.accept(place);
            return place;
        });
        // else the next would wait behind it for a worker that waits for the ledger
        publisher.ended(batch);
        return batch;
    }

    private static String state(JsonNode batch) {
        return batch.path("state").textValue();
    }

    private static EventReader follow(Submitter who, String place, String... headers) {
        return new EventReader(service.port(), place + "/events", who.with(headers));
    }

    @Test
    void aBatchIsToldUntilItEndsAndNothingTwice() {
        List<EventReader> readers = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        String place = whileUnderWay(batch -> {
            try (EventReader first = follow(publisher, batch, "Accept-Encoding", "gzip")) {
                assertThat(first.has("Content-Type: text/event-stream")).isTrue();
                assertThat(first.has("Cache-Control: no-store")).isTrue();
                assertThat(first.has("Content-Encoding: gzip")).isFalse();
                EventReader.Told event = Objects.requireNonNull(first.next());
                assertThat(event.event()).isEqualTo("progress");
                JsonNode told = Json.parse(event.data());
                assertThat(state(told)).isEqualTo("publishing");
                assertThat(told.at("/progress/rows").intValue()).isEqualTo(1);
                assertThat(told.has("report")).isFalse();
                heard.add(event.id());
            }
            readers.add(follow(publisher, batch, "Last-Event-ID", heard.getFirst()));
        });
        try (EventReader again = readers.getFirst()) {
            EventReader.Told event = Objects.requireNonNull(again.next());
            assertThat(event.id()).as("what was heard is not told again").isNotEqualTo(heard.getFirst());
            EventReader.Told last = event;
            for (; event != null; event = again.next()) {
                last = event;
            }
            assertThat(last.event()).isEqualTo("end");
            assertThat(Json.parse(last.data())).isEqualTo(publisher.get(place).json());
            assertThat(Json.parse(last.data()).at("/report/published").intValue())
                    .isEqualTo(1);
            ContractAnswer whole = publisher.get(place + "/events");
            assertThat(whole.status()).isEqualTo(200);
            assertThat(whole.text()).startsWith("retry: ").contains("event: end", "\"state\":\"done\"");
            ContractAnswer over = service.client().get(place + "/events", publisher.with("Last-Event-ID", last.id()));
            assertThat(over.status()).isEqualTo(204);
            assertThat(over.text()).isEmpty();
        }
    }

    /** Without somebody's word it does not change any more. */
    @Test
    void aBatchThatWaitsEndsWhatIsTold() {
        String place = "/v1/batches/" + FictionalRows.waitingBatch(service);
        assertThat(publisher.get(place + "/events").text()).contains("event: end", "\"state\":\"waiting\"");
    }

    @Test
    void readersAreBounded() {
        List<EventReader> readers = new ArrayList<>();
        // keys are made under the ledger's lock
        Submitter administrator = Submitter.administrator(service);
        List<Submitter> others = Stream.generate(() -> Submitter.publisher(service, Fictional.AUTHORITY_CODE))
                .limit(OF_ALL / OF_ONE_KEY - 1)
                .toList();
        whileUnderWay(batch -> {
            for (int reader = 0; reader < OF_ONE_KEY; reader++) {
                readers.add(follow(publisher, batch));
            }
            ContractAnswer refused = publisher.get(batch + "/events");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.json().path("code").textValue()).isEqualTo("too-many-listeners");
            for (Submitter other : others) {
                for (int reader = 0; reader < OF_ONE_KEY; reader++) {
                    readers.add(follow(other, batch));
                }
            }
            assertThat(readers).allSatisfy(reader -> assertThat(reader.status()).isEqualTo(200));
            ContractAnswer full = administrator.get(batch + "/events");
            assertThat(full.status()).isEqualTo(503);
            assertThat(full.json().path("code").textValue()).isEqualTo("listeners-full");
            assertThat(full.header("Retry-After")).isNotEmpty();
            readers.forEach(EventReader::close);
            Eventually.holds("their places are free", () -> {
                try (EventReader one = follow(publisher, batch)) {
                    return one.status() == 200;
                }
            });
        });
    }

    @ParameterizedTest
    @CsvSource({"?x=1,400,unknown-parameter", "'',401,key-required", "'',403,not-permitted", "'',404,unknown-batch"})
    void whoKnowsABatchFollowsIt(String query, int status, String code) {
        String path = "/v1/batches/" + FictionalRows.waitingBatch(service) + "/events" + query;
        ContractAnswer answer = switch (status) {
            case 401 -> service.client().get(path);
            case 403 -> Submitter.officer(service).get(path);
            case 404 -> Submitter.publisher(service, "11371300YGT6KGG41P").get(path);
            default -> publisher.get(path);
        };
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    /** Something is said now and then while nothing changes, and an answer ends by itself: who comes again has its key looked at. */
    @Test
    void silenceIsBrokenAndNoAnswerIsForEver() {
        whileUnderWay(place -> {
            String id = place.substring(place.lastIndexOf('/') + 1);
            Request request = new Request(place + "/events", Map.of("batch", id), "", "zh", publisher.caller());
            BatchesOf batches = new BatchesOf(service.uploads(), service.ledger());
            Response answer = new BatchEvents(batches, service.uploads(), Duration.ofMillis(1)).answer(request);
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            try {
                ((Response.Stream) answer.content()).writer().write(() -> told);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .containsOnlyOnce("event: progress")
                    .doesNotContain("event: end")
                    .contains("\n\n: still here\n\n: still here\n\n");
        });
    }

    /** A server that stops waits for answers, and not for batches. */
    @Test
    void aServerThatStopsEndsWhatIsTold() {
        try (TestService another = service.another()) {
            whileUnderWay(batch -> {
                try (EventReader reader = new EventReader(another.port(), batch + "/events", publisher.with())) {
                    assertThat(reader.next())
                            .extracting(EventReader.Told::event)
                            .isEqualTo("progress");
                    another.uploads().leave();
                    assertThat(reader.next()).isNull();
                }
            });
        }
    }
}
