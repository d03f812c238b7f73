package opencredit.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTableTest {
    private static final Feature ONE = answering("one"), OTHER = answering("other");

    private final RouteTable table = new RouteTable(
            List.of(
                    Route.get("/", ONE),
                    Route.get("/records/{id}", ONE),
                    Route.post("/records/{id}", ONE),
                    Route.post("/records/lookup", ONE),
                    Route.post("/match", ONE)),
            null);

    private static Feature answering(String text) {
        return _ -> Response.of(Body.of(text.getBytes(StandardCharsets.UTF_8), "text/plain"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | GET,HEAD,OPTIONS",
                "/records/x | GET,HEAD,POST,OPTIONS",
                "/records/x/ | GET,HEAD,POST,OPTIONS",
                "/records/%2F | GET,HEAD,POST,OPTIONS",
                "/records/lookup | POST,OPTIONS",
                "/records/lookup/ | POST,OPTIONS",
                "/match | POST,OPTIONS",
                "/match/x | ''",
                "/records/ | ''",
                "/records// | ''",
                "/records | ''",
                "/Match | ''",
                "//match | ''"
            })
    void aPathTakesTheMethodsOfAllItsRoutes(String path, String methods) {
        assertThat(String.join(",", table.methods(path))).isEqualTo(methods);
    }

    /** OpenAPI, "Paths Object": a path without parameters is matched before one that has them. */
    @Test
    void aPathThatIsARoutesOwnIsNoneOfARouteWithParameters() {
        for (String path : List.of("/records/lookup", "/records/lookup/")) {
            assertThat(table.refuses("GET", path)).isTrue();
            assertThat(table.refuses("HEAD", path)).isTrue();
            assertThat(table.refuses("POST", path)).isFalse();
        }
        assertThat(table.refuses("GET", "/records/x")).isFalse();
        assertThat(table.refuses("GET", "/records")).isFalse();
    }

    @Test
    void aMethodAndPathHaveOneRoute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RouteTable(List.of(Route.get("/x", ONE), Route.get("/x", OTHER)), null))
                .withMessage("two routes for GET /x");
    }

    @Test
    void anotherRouteTakesThePlaceOfTheSameOrComesLast() {
        assertThat(table.with(Route.post("/match", OTHER)).routes().getLast().feature())
                .isSameAs(OTHER);
        assertThat(table.with(Route.post("/match", OTHER)).routes()).hasSameSizeAs(table.routes());
        assertThat(table.with(Route.get("/match", OTHER)).methods("/match"))
                .containsExactly("POST", "GET", "HEAD", "OPTIONS");
    }
}
