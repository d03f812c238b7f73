package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import opencredit.api.contract.Contract;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.service.Fictional;
import opencredit.api.service.Holder;
import opencredit.api.service.TestService;
import opencredit.data.store.Link;
import opencredit.data.store.Link.State;
import opencredit.data.store.db.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every path there is while the database is away, or there and says nothing, or slow. */
class DatabaseAwayTest {
    /** Each path is asked by so many at the same moment. */
    private static final int READERS = 3;

    /** Ten times what is promised: only a wait without an end, or one behind another, is longer. */
    private static final int NEVER_SECONDS = 30;

    /** What is answered from memory: the program's own files, definitions and texts. */
    private static final List<String> WITHOUT_DATABASE = List.of(
            "/v1/datasets/{dataset}/schema",
            "/v1/datasets/{dataset}/template.xlsx",
            "/v1/codes/{list}",
            "/v1/remedies",
            "/v1/verifier-key",
            "/v1/openapi.json",
            "/v1/openapi.yaml",
            "/health/live",
            "/metrics");

    private static final Map<String, String> POSTED = Map.of(
            "/v1/match", "{\"queries\":[{\"name\":\"临沂示例食品7号有限公司\"}]}",
            "/v1/records/lookup", "[\"019b2c6e-7d1a-7c55-9f0e-3a1c5b7d9e10\"]");

    private Link link;
    private TestService service;
    private final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeEach
    void open() throws IOException {
        link = new Link(TestDatabase.createUrl());
        service = TestService.at(link.url());
        String record = service.publish(Fictional.penalty(7));
        Map<String, String> places = Map.of(
                "{dataset}", "penalties",
                "{id}", record,
                "{code}", Fictional.subjectCode(7),
                "{list}", "regions",
                "{publisher}", Fictional.AUTHORITY_CODE,
                "{version}", "x",
                "{file}", "x.css");
        for (Route each : service.table().routes()) {
            if (!(each.access() instanceof Access.Public)) {
                continue;
            }
            String route = each.path();
            String path = route;
            for (Map.Entry<String, String> place : places.entrySet()) {
                path = path.replace(place.getKey(), place.getValue());
            }
            paths.put(route, path + asking(route));
        }
    }

    /** What a path cannot be asked without. */
    private static String asking(String route) {
        if (route.equals("/v1/statistics/money")) {
            return "?dataset=procurement";
        }
        boolean isSearch = route.contains("/search") || route.endsWith("/suggest") || route.equals("/v1/subjects");
        return isSearch ? "?q=%E7%A4%BA" : "";
    }

    @AfterEach
    void close() throws IOException {
        link.become(State.CUT);
        service.close();
        link.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "SILENT"})
    void everyPathAnswersAtOnceAndAgainWhenItIsBack(State state) throws Exception {
        askEach(); // so that what is remembered is remembered
        link.become(state);
        untilNothingKnownIsFresh();
        List<Exchange> asked = askAll();
        for (Exchange each : asked) {
            int status = each.answer().status();
            assertThat(status).as(each.path()).isIn(200, 301, 302, 404, 503);
            if (isOfContract(each.route())) {
                assertThat(status).as(each.path()).isEqualTo(WITHOUT_DATABASE.contains(each.route()) ? 200 : 503);
            }
            if (status == 503) {
                assertThat(each.answer().header("Cache-Control"))
                        .as(each.path())
                        .contains("no-store");
                assertThat(each.route().equals("/health/ready")
                                || !each.answer().header("Retry-After").isEmpty())
                        .as(each.path())
                        .isTrue();
            }
        }
        say("database " + state, asked);
        link.become(State.WHOLE);
        untilReady();
        for (Exchange each : askEach()) {
            assertThat(each.answer().status()).as(each.path()).isLessThan(500);
        }
    }

    @Test
    void everyPathAnswersWhenTheDatabaseIsSlowAndThenSaysNothing() throws Exception {
        link.become(State.SLOW);
        List<Exchange> slow = askAll();
        for (Exchange each : slow) {
            assertThat(each.answer().status()).as(each.path()).isIn(200, 301, 302, 404, 429, 503);
        }
        say("database SLOW", slow);
        List<CompletableFuture<Exchange>> midway = start();
        link.become(State.SILENT);
        say("silent midway", all(midway));
    }

    @Test
    void whoeverHasAKeyIsToldTheSame() throws IOException {
        String[] administrator = Holder.administrator(service);
        link.become(State.CUT);
        for (Route each : service.table().routes()) {
            String path = each.path().replaceAll("[{][a-z]+[}]", "x");
            if (each.access() instanceof Access.Keyed) {
                ContractAnswer answer = switch (each.method()) {
                    case GET -> service.client().get(path, administrator);
                    case POST -> service.client().post(path, "application/json", "{}", administrator);
                    case PUT -> service.client().put(path, "application/json", "{}", administrator);
                };
                assertThat(answer.status()).as(path).isEqualTo(503);
            }
        }
    }

    private boolean isOfContract(String route) {
        return service.client().contract().operations().stream()
                .map(Contract.Operation::path)
                .anyMatch(route::equals);
    }

    /** One after the other. */
    private List<Exchange> askEach() {
        List<Exchange> asked = new ArrayList<>();
        paths.forEach((route, path) -> asked.add(ask(route, path, "203.0.113.1")));
        return asked;
    }

    private List<Exchange> askAll() throws Exception {
        return all(start());
    }

    private List<CompletableFuture<Exchange>> start() {
        List<CompletableFuture<Exchange>> asking = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            paths.forEach((route, path) -> {
                String address = "198.51.100." + asking.size();
                asking.add(CompletableFuture.supplyAsync(() -> ask(route, path, address), Thread::startVirtualThread));
            });
        }
        return asking;
    }

    private Exchange ask(String route, String path, String address) {
        long start = System.nanoTime();
        ContractAnswer answer = POSTED.containsKey(route)
                ? service.client().post(path, "application/json", POSTED.get(route))
                : path.startsWith("/v1/") || path.startsWith("/health/")
                        ? service.client().get(path, "X-Forwarded-For", address)
                        : service.client().send("GET", path, "Accept", "text/html", "X-Forwarded-For", address);
        return new Exchange(route, path, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<Exchange> all(List<CompletableFuture<Exchange>> asking) throws Exception {
        List<Exchange> asked = new ArrayList<>();
        for (CompletableFuture<Exchange> each : asking) {
            asked.add(each.get(NEVER_SECONDS, TimeUnit.SECONDS));
        }
        return asked;
    }

    /** For 400 ms what was known of the ledger is good enough; so long a withdrawal may go unnoticed at all times. */
    private void untilNothingKnownIsFresh() {
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        do {
            service.client().get("/health/ready");
        } while (System.nanoTime() < end);
    }

    private void untilReady() throws Exception {
        CompletableFuture.runAsync(
                        () -> {
                            while (service.client().get("/health/ready").status() != 200) {
                                Thread.onSpinWait();
                            }
                        },
                        Thread::startVirtualThread)
                .get(NEVER_SECONDS, TimeUnit.SECONDS);
    }

    private static void say(String state, List<Exchange> asked) {
        Exchange longest = asked.stream()
                .max((one, other) -> one.took().compareTo(other.took()))
                .orElseThrow();
        Duration ready = asked.stream()
                .filter(each -> each.route().equals("/health/ready"))
                .map(Exchange::took)
                .max(Duration::compareTo)
                .orElseThrow();
        System.out.printf(
                "%s: %d answers, the longest after %d ms (%s, %d), /health/ready after %d ms%n",
                state,
                asked.size(),
                longest.took().toMillis(),
                longest.route(),
                longest.answer().status(),
                ready.toMillis());
    }

    private record Exchange(String route, String path, ContractAnswer answer, Duration took) {}
}
