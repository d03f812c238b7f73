package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import opencredit.data.ledger.Disclosure;
import opencredit.data.outcome.Acts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Atom and JSON Feed: of all, of a dataset, an event, a subject, an authority, a document number and a search. */
class FeedsTest {
    private static final Datasets DATASETS = Datasets.load();
    private static final String SITE = "http://localhost";
    private static final Map<String, String> STAYS = new LinkedHashMap<>(), GOES = new LinkedHashMap<>();

    private static TestService service;

    /** Two records of each dataset; one of them is withdrawn. */
    @BeforeAll
    static void fill() {
        service = new TestService();
        for (Dataset dataset : DATASETS.all()) {
            STAYS.put(dataset.id(), service.publish(Plausible.of(dataset, DATASETS, number(dataset))));
            GOES.put(dataset.id(), service.publish(Plausible.of(dataset, DATASETS, number(dataset) + 1)));
        }
        for (Dataset dataset : DATASETS.all()) {
            for (String query : narrowed(goes(dataset), word(dataset, 1))) {
                assertThat(ids(query)).as(query).contains(GOES.get(dataset.id()));
            }
        }
        GOES.values().forEach(id -> service.ledger().withdraw(UUID.fromString(id), Acts.of("repaired"), null));
        service.awaitKnown(service.feed().head());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    static Stream<String> datasets() {
        return DATASETS.all().stream().map(Dataset::id);
    }

    private static int number(Dataset dataset) {
        return 1_000 + 10 * DATASETS.all().indexOf(dataset);
    }

    private static Disclosure stays(Dataset dataset) {
        return Plausible.of(dataset, DATASETS, number(dataset));
    }

    private static Disclosure goes(Dataset dataset) {
        return Plausible.of(dataset, DATASETS, number(dataset) + 1);
    }

    /** A word of the record alone; empty where its dataset has no text that is searched. */
    private static String word(Dataset dataset, int which) {
        boolean isSearched = dataset.own().stream().anyMatch(field -> field.search() == SearchMode.TEXT);
        return isSearched ? Plausible.word(number(dataset) + which) : "";
    }

    /** Every feed that may tell of the record, narrowed by what it says. */
    private static List<String> narrowed(Disclosure it, String word) {
        List<String> queries = new ArrayList<>();
        Stream.of(it.subject(), it.counterparty())
                .filter(Objects::nonNull)
                .filter(party -> party.code() != null)
                .forEach(party -> queries.add("/changes?subject=" + party.code()));
        queries.add("/changes?authority=" + Place.encode(it.authority().name()));
        if (it.authority().code() != null) {
            queries.add("/changes?authority=" + it.authority().code() + "&dataset=" + it.dataset());
        }
        if (!it.documentNumber().isEmpty()) {
            queries.add("/changes?number=" + Place.encode(it.documentNumber()));
            queries.add("/search?q=" + Place.encode(it.documentNumber()));
        }
        queries.add("/search?dataset=" + it.dataset() + "&q=" + Place.encode("临沂示例") + "&authority="
                + Place.encode(it.authority().name()));
        if (!word.isEmpty()) {
            queries.add("/search?q=" + Place.encode(word));
        }
        return queries;
    }

    private static List<ToldNews> told(String path) {
        return ToldNews.told(service.client(), path);
    }

    private static ContractAnswer sent(String path, String suffix, String type) {
        return ToldNews.sent(service.client(), path, suffix, type);
    }

    private static List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        Eventually.passes(() -> {
            ids.clear();
            told(path).forEach(entry -> ids.add(entry.id().substring((SITE + "/records/").length())));
        });
        return ids;
    }

    /** Whatever is asked, an entry is the event and the dataset by their titles, the time and the record's address. */
    private static void saysNoMore(List<ToldNews> entries) {
        for (ToldNews entry : entries) {
            Dataset dataset = DATASETS.find(entry.tags().getLast()).orElseThrow();
            assertThat(entry.tags().getFirst()).isEqualTo(dataset.title().zh());
            assertThat(entry.title())
                    .isIn(Stream.of("公示", "变更", "撤下", "恢复公示")
                            .map(event -> event + "：" + dataset.title().zh())
                            .toList());
            assertThat(entry.link()).isEqualTo(entry.id()).startsWith(SITE + "/records/");
            Instant.parse(entry.at());
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aNarrowedFeedTellsNothingOfWhatIsGone(String id) {
        Dataset dataset = DATASETS.find(id).orElseThrow();
        for (String query : narrowed(goes(dataset), word(dataset, 1))) {
            List<ToldNews> entries = told(query);
            assertThat(entries)
                    .as(query)
                    .noneMatch(entry ->
                            GOES.values().stream().anyMatch(gone -> entry.id().contains(gone)));
            saysNoMore(entries);
        }
        for (String query : narrowed(stays(dataset), word(dataset, 0))) {
            List<ToldNews> entries = told(query);
            assertThat(ids(query)).as(query).contains(STAYS.get(id));
            saysNoMore(entries);
        }
    }

    /** The ledger's own feeds keep a withdrawal, which replaces in every reader what it was told of the record before. */
    @ParameterizedTest
    @MethodSource("datasets")
    void theFeedOfADatasetTellsThatSomethingIsGone(String id) {
        String title = DATASETS.find(id).orElseThrow().title().zh();
        List<ToldNews> entries = told("/changes?dataset=" + id);
        saysNoMore(entries);
        assertThat(entries).extracting(ToldNews::title).containsExactly("撤下：" + title, "公示：" + title);
        assertThat(ids("/changes?dataset=" + id)).containsExactly(GOES.get(id), STAYS.get(id));
        assertThat(ids("/changes?dataset=" + id + "&event=withdrawn")).containsExactly(GOES.get(id));
        assertThat(told("/changes?dataset=" + id + "&event=restored")).isEmpty();
    }

    /** Nothing that a record says is in a feed, wherever it stands. */
    @Test
    void noFeedHasAWordOfARecord() {
        List<String> words = new ArrayList<>();
        for (Dataset dataset : DATASETS.all()) {
            for (Disclosure it : List.of(stays(dataset), goes(dataset))) {
                Stream.of(
                                it.subject().name(),
                                it.subject().code(),
                                it.authority().name(),
                                it.documentNumber())
                        .filter(Objects::nonNull)
                        .filter(word -> !word.isEmpty())
                        .forEach(words::add);
                if (it.amount() != null) {
                    words.add('"' + it.amount().toPlainString() + '"');
                    words.add('>' + it.amount().toPlainString() + '<');
                }
            }
        }
        for (String path :
                List.of("/changes", "/changes?event=published,withdrawn", "/search?q=" + Place.encode("临沂示例"))) {
            for (String suffix : List.of(".atom", ".json")) {
                String type = suffix.equals(".atom") ? "application/atom+xml" : "application/feed+json";
                assertThat(sent(path, suffix, type).text()).doesNotContain(words);
            }
            saysNoMore(told(path));
        }
    }
}
