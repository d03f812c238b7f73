package opencredit.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.service.Fictional;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of routes, and what is derived from it. */
class RoutesTest {
    /** Every method of RFC 9110 and RFC 5789 that a client sends to a path. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final List<Route> ROUTES = TestService.shared().table().routes();

    private final ContractClient client = TestService.shared().client();

    private static Stream<String> paths() {
        return ROUTES.stream().map(Route::path).distinct();
    }

    /** The path with something that is there. */
    private static String filled(String path) {
        return path.replace("{dataset}", "penalties")
                .replace("{list}", "regions")
                .replace("{code}", Fictional.subjectCode(0))
                .replace("{publisher}", Fictional.AUTHORITY_CODE)
                .replaceAll("[{][a-z]+[}]", "x");
    }

    /** What pages of other sites may use: nothing that needs a key. */
    private static String open(String path) {
        Set<String> methods = methods(path, route -> route.access() instanceof Access.Public);
        return methods.size() == 1 ? "" : String.join(", ", methods);
    }

    /** What the list says of a path, reckoned in another way than the server does. */
    private static Set<String> methods(String path) {
        return methods(path, _ -> true);
    }

    private static Set<String> methods(String path, Predicate<Route> which) {
        Set<String> methods = new LinkedHashSet<>();
        ROUTES.stream().filter(route -> route.path().equals(path)).filter(which).forEach(route -> {
            switch (route.method()) {
                case GET -> methods.addAll(List.of("GET", "HEAD"));
                case POST -> methods.add("POST");
                case PUT -> methods.add("PUT");
            }
        });
        methods.add("OPTIONS");
        return methods;
    }

    @Test
    void theListIsTheContractInItsOrderAndThenPages() {
        List<String> contract = client.contract().routes();
        List<String> served = ROUTES.stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(served.subList(0, contract.size())).isEqualTo(contract);
        assertThat(served.subList(contract.size(), served.size()))
                .noneMatch(line -> line.contains("/v1/") || line.contains("/health/") || line.contains("/metrics"));
    }

    @Test
    void theContractSaysWhoMayAsk() {
        for (Route route : ROUTES) {
            switch (route.access()) {
                case Access.Public _ -> {
                    assertThat(client.contract().security(route.method().name(), route.path()))
                            .as(route.path())
                            .isEmpty();
                    ContractAnswer preflight = client.send("OPTIONS", filled(route.path()));
                    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
                    assertThat(preflight.header("Access-Control-Allow-Methods"))
                            .contains(route.method().name());
                }
                case Access.Keyed keyed -> {
                    List<String> roles = new ArrayList<>();
                    client.contract()
                            .security(route.method().name(), route.path())
                            .path(0)
                            .path("key")
                            .forEach(role -> roles.add(role.textValue()));
                    assertThat(roles)
                            .as(route.path())
                            .containsExactlyInAnyOrderElementsOf(
                                    keyed.roles().stream().map(KeyRole::word).toList());
                    ContractAnswer preflight = client.send("OPTIONS", filled(route.path()));
                    String open = open(route.path());
                    assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(open.isEmpty() ? "" : "*");
                    assertThat(preflight.header("Access-Control-Allow-Methods"))
                            .isEqualTo(open)
                            .doesNotContain("PUT");
                }
                // pages, of which the contract says nothing
                case Access.Entrance _, Access.Staff _ ->
                    assertThat(client.send("OPTIONS", filled(route.path())).header("Access-Control-Allow-Origin"))
                            .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPathTakesItsMethodsAndNamesThem(String path) {
        String allow = String.join(", ", methods(path));
        for (String method : METHODS) {
            ContractAnswer answer = client.send(method, filled(path));
            if (method.equals("OPTIONS")) {
                assertThat(answer.status()).isEqualTo(204);
                assertThat(answer.header("Allow")).isEqualTo(allow);
                assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo(open(path));
            } else if (methods(path).contains(method)) {
                assertThat(answer.status()).as(method).isNotEqualTo(405);
                assertThat(answer.header("Allow")).as(method).isEmpty();
            } else {
                assertThat(answer.status()).as(method).isEqualTo(405);
                assertThat(answer.header("Allow")).as(method).isEqualTo(allow);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nosuch", "/v1/nosuch", "/v1/datasets/penalties/nosuch", "/v1/records/x/history/y"})
    void aPathThatIsNoneTakesNoMethod(String path) {
        for (String method : METHODS) {
            ContractAnswer answer = client.send(method, path);
            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(answer.header("Allow")).as(method).isEmpty();
        }
    }

    @Test
    void metricsNameRoutesAndMethodsOfTheListOnly() {
        for (String method : List.of("GET", "NOSUCH", "PATCH")) {
            for (String path : List.of("/v1/datasets/nosuch", "/v1/secret", "/v1/records/x")) {
                client.send(method, path);
            }
        }
        List<String> lines = client.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
        assertThat(lines).isNotEmpty();
        Map<String, Set<String>> known = Map.of(
                "route",
                new LinkedHashSet<>(Stream.concat(paths(), Stream.of("other")).toList()),
                "method",
                new LinkedHashSet<>(Stream.concat(METHODS.stream(), Stream.of("other", "TRACE"))
                        .toList()));
        for (String line : lines) {
            known.forEach((label, values) ->
                    assertThat(values).as(line).contains(line.replaceAll(".*\\b" + label + "=\"([^\"]*)\".*", "$1")));
        }
        assertThat(lines).anyMatch(line -> line.contains("route=\"/v1/datasets/{dataset}\""));
    }
}
