package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.service.Plausible;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.SearchMode;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.ledger.Disclosure;
import opencredit.data.ledger.Entry;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is withdrawn is gone from every place, whatever its dataset and whichever server is asked; the feed keeps the
 * entry, with its reason and nothing else. How soon it is gone follows from how old the known head may be
 * ({@link opencredit.api.cache.LedgerTail}), and is measured by no test: one machine is faster than another.
 */
class WithdrawalTest {
    private static final Datasets DATASETS = TestDatasets.shipped();
    /** The first record of a dataset stays: a register that lost everything would pass otherwise. */
    private static final int RECORDS = 2;

    private static List<TestService> servers = List.of();

    @BeforeAll
    static void start() {
        TestService first = new TestService();
        servers = List.of(first, first.another());
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestService::close);
    }

    static Stream<String> datasets() {
        return DATASETS.all().stream().map(Dataset::id);
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void nothingOfItIsLeftAnywhere(String id) {
        Dataset dataset = DATASETS.find(id).orElseThrow();
        int number = 1_000 + 10 * DATASETS.all().indexOf(dataset);
        String stays = servers.getFirst().publish(Plausible.of(dataset, DATASETS, number));
        Disclosure disclosure = Plausible.of(dataset, DATASETS, number + 1);
        List<String> words = words(dataset, disclosure, number + 1);
        String record = servers.getFirst().publish(disclosure);
        List<Place> places = Place.of(record, disclosure, words, RECORDS);
        isShown(places);
        Entry entry =
                Acts.entry(servers.getFirst().ledger().withdraw(UUID.fromString(record), Acts.of("repaired"), null));
        isGone(places);
        for (TestService server : servers) {
            saysWhyAndNoMore(server.client().get("/v1/records/" + record), id, words);
            saysWhyAndNoMore(server.client().get("/v1/records/" + record + "/history"), id, words);
            feedHasTheEntry(server, entry, words);
            assertThat(server.client().get("/v1/records/" + stays).status()).isEqualTo(200);
        }
    }

    /** Whatever is in the record and in no other. */
    private static List<String> words(Dataset dataset, Disclosure it, int number) {
        boolean searched = dataset.own().stream().anyMatch(field -> field.search() == SearchMode.TEXT);
        return Stream.of(
                        it.subject().name(),
                        it.subject().code(),
                        it.counterparty() == null ? null : it.counterparty().name(),
                        it.counterparty() == null ? null : it.counterparty().code(),
                        it.authority().name(),
                        it.authority().code(),
                        it.documentNumber().isEmpty() ? null : it.documentNumber(),
                        searched ? Plausible.word(number) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** On both servers, and then once more: what can be kept in memory is. */
    private static void isShown(List<Place> places) {
        for (TestService server : servers) {
            server.awaitKnown(server.feed().head());
            for (Place place : places) {
                Eventually.passes(() -> assertThat(
                                place.shows().test(server.client().send("GET", place.path())))
                        .as("%s shows it", place.path())
                        .isTrue());
            }
            for (Place place : places) {
                ContractAnswer answer = server.client().get(place.path());
                assertThat(place.shows().test(answer))
                        .as("%s shows it: %s", place.path(), answer.text())
                        .isTrue();
            }
        }
    }

    /** Asked unchecked until then: a server may catch up between a question and the same with its tag. */
    private static void isGone(Collection<Place> places) {
        for (TestService server : servers) {
            for (Place place : places) {
                Eventually.holds(
                        "gone from " + place.path(),
                        () -> !place.shows().test(server.client().send("GET", place.path())));
            }
            server.awaitKnown(server.feed().head());
            for (Place place : places) {
                assertThat(place.shows().test(server.client().get(place.path())))
                        .as("%s shows it again", place.path())
                        .isFalse();
            }
        }
    }

    private static void saysWhyAndNoMore(ContractAnswer gone, String dataset, List<String> words) {
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().path("reason").textValue()).isEqualTo("repaired");
        assertThat(gone.json().path("dataset").textValue()).isEqualTo(dataset);
        assertThat(gone.text()).doesNotContain(words);
    }

    private static void feedHasTheEntry(TestService server, Entry entry, List<String> words) {
        ContractAnswer feed = server.client().get("/v1/changes?after=" + (entry.seq() - RECORDS));
        JsonNode entries = feed.json().path("entries");
        assertThat(entries).hasSize(RECORDS);
        assertThat(feed.text()).doesNotContain(words);
        JsonNode last = entries.get(RECORDS - 1);
        assertThat(last.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder("seq", "at", "event", "reason", "dataset", "record", "version");
        assertThat(last.path("event").textValue()).isEqualTo("withdrawn");
        assertThat(last.path("reason").textValue()).isEqualTo("repaired");
        assertThat(last.path("record").textValue()).isEqualTo(entry.record().toString());
    }
}
