package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.http.RouteTable;
import opencredit.api.service.Fictional;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Holder;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.AuditCheck;
import opencredit.data.store.audit.ChainHead;
import opencredit.data.store.audit.ChainedAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route with every kind of access; one that needs a key and is not in the table of what to send fails. */
class AccessMatrixTest {
    private static final String JSON = "application/json";
    /** Routes that need a key and are only read. */
    private static final Set<String> READ = Set.of(("/v1/keys /v1/keys/own /v1/publishers /v1/audit /v1/batches"
                    + " /v1/batches/{batch} /v1/batches/{batch}/events /v1/batches/{batch}/issues /v1/batches/{batch}/rows"
                    + " /v1/changes/own /v1/own/records /v1/own/timeliness /v1/own/reminders")
            .split(" "));
    /** What is sent to the others, and what comes of it where it is let in. */
    private static final Map<String, Sent> SENT = Map.ofEntries(
            Map.entry("POST /v1/keys", new Sent("{\"role\":\"reader\",\"label\":\"示例\"}", 201, 1)),
            Map.entry("POST /v1/keys/{key}/rotation", new Sent("{}", 201, 1)),
            Map.entry("POST /v1/keys/{key}/revocation", new Sent("{\"reason\":\"unused\"}", 200, 1)),
            Map.entry("POST /v1/publishers", new Sent("{\"name\":\"示例机构\"}", 201, 1)),
            Map.entry("POST /v1/batches", new Sent("?dataset=penalties&mode=check", "text/csv", "x", 202, 0, 0)),
            Map.entry("POST /v1/batches/{batch}/confirmation", new Sent("", 200, 1)),
            Map.entry("POST /v1/batches/{batch}/cancellation", new Sent("", 200, 1)),
            Map.entry("POST /v1/datasets/{dataset}/records", new Sent("", JSON, "row", 201, 1, 1)),
            Map.entry("PUT /v1/records/{id}", new Sent("?reason=corrected", JSON, "row", 200, 1, 1)),
            Map.entry("POST /v1/records/{id}/withdrawal", new Sent("?reason=revoked", JSON, "", 200, 1, 1)),
            Map.entry("POST /v1/records/{id}/restoration", new Sent("?reason=court-order", JSON, "row", 200, 1, 1)));
    /** Routes about something that those who are let in change, so that each is asked about another. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static TestService service;
    private static Server server;
    private static ContractClient client;
    private static RouteTable table;
    private static Map<Holder, String[]> headers;
    private static Map<Route, String> paths;

    /**
     * @param body {@code row} for a record's own row
     * @param acts lines of the audit trail where it is let in
     * @param entries of the ledger likewise
     */
    private record Sent(String query, String type, String body, int status, int acts, int entries) {
        Sent(String body, int status, int acts) {
            this("", JSON, body, status, acts, 0);
        }
    }

    @BeforeAll
    static void serve() {
        service = new TestService();
        String record = service.publish(Fictional.penalty(0));
        table = service.table();
        server = Server.start(null, 0, table, new AccessLog(new SimpleMeterRegistry()), service.reception());
        client = new ContractClient(server.port());
        headers = Holder.of(service);
        paths = new LinkedHashMap<>();
        table.routes().stream()
                .filter(route -> !route.path().startsWith("/staff")) // those are in StaffMatrixTest
                .forEach(route -> paths.put(
                        route, route.access() instanceof Access.Keyed ? route.path() : filled(route.path(), record)));
        service.attempts().write();
    }

    @AfterAll
    static void close() {
        server.close();
        service.close();
    }

    private static String filled(String path, String record) {
        return path.replace("{dataset}", Holder.DATASET)
                .replace("{id}", record)
                .replace("{list}", "regions")
                .replace("{code}", Fictional.subjectCode(0))
                .replace("{publisher}", Fictional.AUTHORITY_CODE);
    }

    /** What a route is about: another each time, for some end it. */
    private static String withKey(Route route, int number) {
        String path = route.path();
        if (path.contains("{key}")) {
            NewKey wanted = new NewKey(KeyRole.READER, "示例", KeyScope.NONE, null, NewKey.USUAL_LIFE);
            KeyOutcome.Made made = (KeyOutcome.Made) service.keys().create(wanted, "test");
            return path.replace("{key}", made.key().id());
        }
        if (path.contains("{batch}")) {
            return path.replace("{batch}", FictionalRows.waitingBatch(service).toString());
        }
        if (path.contains("{id}")) {
            String row = FictionalRows.penalty(number, "violationFacts", "从前的说法。");
            UUID record = path.endsWith("restoration")
                    ? FictionalRows.withdrawn(service, row)
                    : FictionalRows.published(service, row);
            return path.replace("{id}", record.toString());
        }
        return path.replace("{dataset}", Holder.DATASET);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoute(Holder holder) {
        List<String> wrong = new ArrayList<>();
        paths.forEach((route, path) -> {
            try {
                int number = NUMBER.incrementAndGet();
                boolean isKeyed = route.access() instanceof Access.Keyed;
                cell(route, isKeyed ? withKey(route, number) : path.replaceAll("[{][a-z]+[}]", "x"), holder, number);
            } catch (AssertionError different) {
                wrong.add(route.method() + " " + route.path() + ": " + different.getMessage());
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(new AuditCheck(service.database()).check(ChainHead.EMPTY).faults())
                .isEmpty();
    }

    private static void cell(Route route, String path, Holder holder, int number) {
        long ledger = service.feed().head();
        long trail = new AuditChain(service.database()).head().number();
        ContractAnswer answer = send(route, path, holder, number);
        service.attempts().write();
        List<ChainedAct> acts = new AuditChain(service.database()).after(trail, 10);
        String code = expectedCode(route, holder);
        if (code == null) {
            accepted(route, answer, acts);
        } else {
            refused(code, holder, answer, acts);
        }
        boolean isWritten = code == null && route.access() instanceof Access.Keyed;
        assertThat(service.feed().head())
                .isEqualTo(ledger + (isWritten ? sent(route).entries() : 0));
    }

    private static void accepted(Route route, ContractAnswer answer, List<ChainedAct> acts) {
        switch (route.access()) {
            case Access.Public _ -> {
                assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
                assertThat(acts).isEmpty();
            }
            case Access.Keyed _ -> {
                Sent sent = sent(route);
                assertThat(answer.status()).as(answer.text()).isEqualTo(sent.status());
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
                assertThat(acts).hasSize(sent.acts());
                assertThat(acts).allSatisfy(act -> {
                    assertThat(act.outcome()).isEqualTo("accepted");
                    assertThat(act.actor()).startsWith("key:");
                });
            }
            case Access.Entrance _, Access.Staff _ -> throw new AssertionError("no route of programs");
        }
    }

    private static void refused(String code, Holder holder, ContractAnswer answer, List<ChainedAct> acts) {
        int status = code.startsWith("not-") ? 403 : code.startsWith("unknown-") ? 404 : 401;
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(challenge(code));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        if (answer.contentType().endsWith("json")) {
            assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        }
        assertThat(acts).hasSize(1);
        assertThat(acts.getFirst().outcome()).isEqualTo("refused");
        assertThat(acts.getFirst().causes()).isEqualTo("{\"" + code + "\":1}");
        boolean isVerified = holder.role() != null || holder == Holder.EXPIRED || holder == Holder.REVOKED;
        assertThat(acts.getFirst().actor()).matches(isVerified ? "key:[a-z0-9]{12}" : "nobody");
    }

    private static String challenge(String code) {
        return switch (code) {
            case "key-required" -> "Bearer realm=\"opencredit\"";
            case "not-permitted", "not-yours", "unknown-batch" -> "";
            default -> "Bearer realm=\"opencredit\", error=\"invalid_token\"";
        };
    }

    /** Reckoned from the list of routes, in another way than the server does; null where the request is let in. */
    private static @Nullable String expectedCode(Route route, Holder holder) {
        if (holder.refusedAs() != null) {
            return holder.refusedAs();
        }
        return switch (route.access()) {
            case Access.Public _ -> null;
            case Access.Keyed _ when holder.role() == null -> "key-required";
            case Access.Keyed keyed when !keyed.roles().contains(holder.role()) -> "not-permitted";
            case Access.Keyed _ -> holder.isForeign() ? foreign(route) : null;
            case Access.Entrance _, Access.Staff _ -> throw new AssertionError("no route of programs");
        };
    }

    /** What another publisher's batch is called is told to nobody; records are public. */
    private static @Nullable String foreign(Route route) {
        if (route.path().contains("{batch}")) {
            return "unknown-batch";
        }
        boolean isWriting = route.method() != Method.GET && !route.path().startsWith("/v1/keys");
        return isWriting ? "not-yours" : null;
    }

    private static ContractAnswer send(Route route, String path, Holder holder, int number) {
        String[] with = Objects.requireNonNull(headers.get(holder));
        if (route.method() == Method.GET) {
            return client.send("GET", path, with);
        }
        Sent sent = route.access() instanceof Access.Public ? new Sent("{}", 200, 0) : sent(route);
        String[] typed = Stream.concat(
                        Stream.of(with),
                        Stream.of(
                                "Content-Type", sent.type(), "If-Match", "*", "Idempotency-Key", holder + "-" + number))
                .toArray(String[]::new);
        String body = sent.body().equals("row") ? FictionalRows.penalty(number) : sent.body();
        return client.submit(route.method().name(), path + sent.query(), body, typed);
    }

    private static Sent sent(Route route) {
        boolean isRead = route.method() == Method.GET && READ.contains(route.path());
        Sent sent = isRead ? new Sent("", 200, 0) : SENT.get(route.method() + " " + route.path());
        assertThat(sent).as("nothing is known to send to " + route.path()).isNotNull();
        return sent;
    }

    @Test
    void everyRouteOfTheContractIsInTheMatrix() {
        List<String> tried = table.routes().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(tried).containsAll(client.contract().routes());
        assertThat(Stream.concat(SENT.keySet().stream(), READ.stream().map("GET "::concat)))
                .containsExactlyInAnyOrderElementsOf(table.routes().stream()
                        .filter(route -> route.access() instanceof Access.Keyed)
                        .map(route -> route.method() + " " + route.path())
                        .toList());
    }

    /** Routes that need a key, and the roles that may use them, as the document shows them. */
    @Test
    void theDocumentShowsTheMatrix() throws IOException {
        List<String> shown =
                Files.readAllLines(Path.of(System.getProperty("opencredit.root"), "docs", "keys.md")).stream()
                        .filter(line -> line.matches("[|] `(GET|POST|PUT) .*"))
                        .toList();
        assertThat(shown)
                .containsExactlyElementsOf(service.table().routes().stream()
                        .filter(route -> route.access() instanceof Access.Keyed)
                        .map(AccessMatrixTest::row)
                        .toList());
    }

    private static String row(Route route) {
        Access.Keyed keyed = (Access.Keyed) route.access();
        return "| `" + route.method() + " " + route.path() + "` | "
                + Stream.of(KeyRole.values())
                        .map(role -> keyed.roles().contains(role) ? "yes" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
