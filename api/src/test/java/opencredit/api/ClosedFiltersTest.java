package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import opencredit.api.contract.Contract.Operation;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.http.Route;
import opencredit.api.service.TestService;
import opencredit.data.Eventually;
import opencredit.data.dataset.CodeList;
import opencredit.data.dataset.Dataset;
import opencredit.data.dataset.reading.Datasets;
import opencredit.data.dataset.reading.TestDatasets;
import opencredit.data.record.filter.FilterKind;
import opencredit.data.record.filter.RecordFilter;
import opencredit.data.store.ArchiveOf;
import opencredit.data.store.DisclosureCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A filter whose values definitions say takes these, and those that records had before a list lost them; every other value is
 * refused on every path, for an empty list would read as an answer.
 */
class ClosedFiltersTest {
    private static final Set<FilterKind> CLOSED = Set.of(FilterKind.CODE, FilterKind.ANSWER);
    private static final Datasets DATASETS = TestDatasets.shipped();

    private static final int DRAWN = 8;

    /** What no list has now. */
    private static final String OLD = "formerly-so";

    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void fill() {
        service = new TestService();
        client = service.client();
        service.publish(List.of(DisclosureCopy.of(ArchiveOf.of("government-dishonesty", "示7720号", ArchiveOf.BODY, 30)
                        .of(OLD)
                        .in(OLD)
                        .disclosure())
                .fields(Map.of("state", OLD, "formerly", true))
                .disclosure()));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    static Stream<RecordFilter> closed() {
        return Stream.of(RecordFilter.values()).filter(filter -> CLOSED.contains(filter.kind()));
    }

    private static Set<String> values(RecordFilter filter, Collection<Dataset> datasets) {
        Set<String> values = new LinkedHashSet<>();
        for (Dataset dataset : datasets) {
            if (filter == RecordFilter.ANSWER) {
                dataset.questions()
                        .forEach(field -> values.addAll(List.of(field.name() + ":yes", field.name() + ":no")));
            } else {
                DATASETS.codes(dataset, filter.role().orElseThrow()).stream()
                        .flatMap(list -> list.codes().stream())
                        .map(CodeList.Code::value)
                        .forEach(values::add);
            }
        }
        return values;
    }

    /** Drawn near the values that there are, and far from them. */
    private static List<String> foreign(Set<String> known, Random random) {
        List<String> drawn = new ArrayList<>(List.of("xyz", "corrected:true", "corrected", "-", "有", "null"));
        for (String value : known) {
            int at = random.nextInt(value.length());
            drawn.add(value.substring(0, at) + "x" + value.substring(at));
            drawn.add(value + "s");
        }
        drawn.removeIf(known::contains);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, Math.min(DRAWN, drawn.size()));
    }

    /** Paths for everybody that take the filter, with all else that they need; a file is asked for where there is one. */
    private static List<String> paths(RecordFilter filter, String dataset) {
        List<String> paths = new ArrayList<>();
        for (Operation operation : client.contract().operations("get")) {
            boolean isForAll =
                    client.contract().security("get", operation.path()).isEmpty();
            if (isForAll && operation.parameters().contains(filter.parameter())) {
                String path = filled(operation.path(), dataset)
                        + (operation.parameters().contains("q") ? "?q=%E7%A4%BA%E4%BE%8B&" : "?")
                        + (operation.parameters().contains("dataset") ? "dataset=" + dataset + "&" : "");
                paths.add(path);
                operation.choices("format").forEach(format -> paths.add(path + "format=" + format + "&"));
            }
        }
        return paths;
    }

    private static String filled(String path, String dataset) {
        return path.replace("{dataset}", dataset)
                .replace("{code}", ArchiveOf.BODY.code())
                .replaceAll("\\{[a-z]+}", "none");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void isRefused(String path, RecordFilter filter, String value) {
        ContractAnswer answer = client.get(path + filter.parameter() + "=" + encoded(value));
        assertThat(answer.status()).as("%s %s", path, value).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).isEqualTo("invalid-parameter");
        assertThat(answer.json().at("/errors/0/parameter").textValue()).isEqualTo(filter.parameter());
        assertThat(answer.json().path("detail").textValue()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void everyPathRefusesWhatNoDefinitionSays(RecordFilter filter) {
        Random random = new Random(filter.name().hashCode());
        for (Dataset dataset : DATASETS.all()) {
            List<String> paths = paths(filter, dataset.id());
            assertThat(paths).hasSizeGreaterThan(5);
            List<String> foreign = foreign(values(filter, List.of(dataset)), random);
            for (String path : paths) {
                isRefused(path, filter, foreign.get(random.nextInt(foreign.size())));
            }
            for (String value : foreign) {
                isRefused(paths.get(random.nextInt(paths.size())), filter, value);
            }
        }
        List<String> foreign = foreign(values(filter, DATASETS.all()), random);
        for (String value : foreign) {
            isRefused("/v1/statistics?", filter, value);
            isRefused("/v1/search?q=x&", filter, value);
            isRefused("/v1/subjects/" + ArchiveOf.BODY.code() + "/records?", filter, value);
        }
    }

    @ParameterizedTest
    @MethodSource("closed")
    void everyPathTakesWhatADefinitionSays(RecordFilter filter) {
        Random random = new Random(filter.name().hashCode());
        for (Dataset dataset : DATASETS.all()) {
            Set<String> values = values(filter, List.of(dataset));
            for (String value : values) {
                String path = List.of(
                                "/v1/datasets/" + dataset.id() + "/records?limit=1&",
                                "/v1/statistics?by=year&",
                                "/v1/search?q=x&limit=1&")
                        .get(random.nextInt(3));
                assertThat(client.send("GET", path + filter.parameter() + "=" + encoded(value))
                                .status())
                        .as("%s %s", path, value)
                        .isEqualTo(200);
            }
            if (!values.isEmpty()) {
                isRefused(
                        "/v1/datasets/" + dataset.id() + "/records?",
                        filter,
                        String.join(",", values.iterator().next(), "xyz"));
            }
        }
    }

    /** A list that lost a value, and a field that is asked no more: the records are still there. */
    @ParameterizedTest
    @MethodSource("closed")
    void whatIsRecordedIsStillFound(RecordFilter filter) {
        String value = filter == RecordFilter.ANSWER ? "formerly:yes" : OLD;
        for (String path : paths(filter, "government-dishonesty")) {
            String asked = path + filter.parameter() + "=" + value;
            Eventually.holds(asked, () -> client.send("GET", asked).status() == 200);
        }
        assertThat(client.get("/v1/datasets/government-dishonesty/records?" + filter.parameter() + "=" + value)
                        .ids())
                .hasSize(1);
        assertThat(client.get("/v1/search?q=%E7%A4%BA%E4%BE%8B&" + filter.parameter() + "=" + value)
                        .ids())
                .hasSize(1);
        isRefused("/v1/datasets/commitments/records?", filter, value);
    }

    /** Pages and feeds: each that takes a value of the filter says what is wrong with another. */
    @ParameterizedTest
    @MethodSource("closed")
    void noPageShowsAnEmptyList(RecordFilter filter) {
        Dataset dataset = DATASETS.find("government-dishonesty").orElseThrow();
        String known = filter.parameter() + "="
                + encoded(values(filter, List.of(dataset)).iterator().next());
        Set<String> taking = new LinkedHashSet<>();
        for (Route route : service.table().routes()) {
            String path = filled(route.path(), dataset.id());
            Stream.of(path + "?q=x&", path + "?q=x&dataset=" + dataset.id() + "&", path + "?")
                    // without words the search is a form and no list
                    .filter(asked -> !path.startsWith("/v1/") && !asked.equals("/search?"))
                    .filter(asked -> client.send("GET", asked + known).status() == 200)
                    .forEach(taking::add);
        }
        assertThat(taking).hasSizeGreaterThan(5);
        for (String path : taking) {
            String markup = "\"><script>alert(1)</script>";
            ContractAnswer page = client.send("GET", path + filter.parameter() + "=" + encoded(markup));
            assertThat(page.status()).as(path).isEqualTo(400);
            assertThat(page.text()).as(path).contains(filter.title().zh()).doesNotContain("<script>alert");
        }
    }
}
