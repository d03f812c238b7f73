package opencredit.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opencredit.api.caller.Caller;
import opencredit.api.http.CodedNames;
import opencredit.api.http.Request;
import opencredit.api.problem.Problem;
import opencredit.data.dataset.reading.Datasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address codes the name of a parameter, it is the same parameter to everybody who reads the query. */
class CodedParametersTest {
    private static final Filters FILTERS = new Filters(Datasets.load(), (filter, dataset, value) -> false);

    private static final List<String> PAGED = List.of("cursor", "after", "before");

    static Stream<List<String>> names() {
        return PAGED.stream().flatMap(name -> CodedNames.of(name).stream().map(way -> List.of(name, way)));
    }

    private static Request asking(String query) {
        return new Request("/v1/records", Map.of(), query, "zh", new Caller("127.0.0.1"));
    }

    /** A link that kept the former cursor beside the new one would be refused as repeated. */
    @ParameterizedTest
    @MethodSource("names")
    void theNextPageHasOneCursor(List<String> name) {
        String parameter = name.getFirst();
        Request request = asking("limit=5&" + name.getLast() + "=one");
        assertThat(Parameters.read(request, List.of("limit", parameter)).text(parameter))
                .isEqualTo("one");
        assertThat(Parameters.peek(request, parameter)).isEqualTo("one");
        String link = Paging.link(request, parameter, "two");
        assertThat(link).isEqualTo("</v1/records?limit=5&" + parameter + "=two>; rel=\"next\"");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameNameTwiceIsRepeated(List<String> name) {
        Request request = asking(name.getFirst() + "=one&" + name.getLast() + "=two");
        assertThatThrownBy(() -> Parameters.read(request, PAGED)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curs%6=x", "cursor=%", "cursor=%FF", "%00=x", "cursor=%00"})
    void whatIsNoTextIsRefusedAndNoLinkBreaksOfIt(String query) {
        assertThatThrownBy(() -> Parameters.read(asking(query), PAGED)).isInstanceOf(Problem.class);
        assertThat(Paging.link(asking(query), "cursor", "two")).endsWith("cursor=two>; rel=\"next\"");
    }

    /** An integer has one form, so that one question has one address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=+1",
                "limit=01",
                "limit=%2B1",
                "limit=1+",
                "limit=00",
                "limit=%201",
                "limit=1.0",
                "limit=-1"
            })
    void anotherFormOfAnIntegerIsRefused(String query) {
        Parameters read = Parameters.read(asking(query), List.of("limit"));
        assertThatThrownBy(() -> Paging.limit(read)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region=371302'", "region=37%201302", "region=37130a", "region=3713,x", "region=３７"})
    void aRegionIsDigits(String query) {
        Parameters read = Parameters.read(asking(query), List.of("region"));
        assertThatThrownBy(() -> FILTERS.read(read, null)).isInstanceOf(Problem.class);
    }

    @Test
    void regionsAndIntegersAreRead() {
        Parameters read = Parameters.read(asking("region=3713,371302&limit=10"), List.of("region", "limit"));
        assertThat(Paging.limit(read)).isEqualTo(10);
        assertThat(FILTERS.read(read, null).conditions()).isNotEmpty();
    }
}
