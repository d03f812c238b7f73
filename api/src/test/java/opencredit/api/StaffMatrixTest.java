package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.http.Access;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.service.Holder;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyRole;
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

/**
 * Every page for staff with every kind of access. Each cell says status, problem, how many lines the audit trail has more,
 * and how many entries the ledger. A page that is not in the table of what to send fails.
 */
class StaffMatrixTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static TestService service;
    private static StaffRequests requests;
    private static List<Route> pages;

    @BeforeAll
    static void serve() {
        service = new TestService();
        requests = new StaffRequests(service, service.client());
        pages = service.table().routes().stream()
                .filter(StaffMatrixTest::isForStaff)
                .toList();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static boolean isForStaff(Route route) {
        return switch (route.access()) {
            case Access.Public _, Access.Keyed _ -> false;
            case Access.Entrance _, Access.Staff _ -> true;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyPage(Holder holder) {
        List<String> wrong = new ArrayList<>();
        for (Route route : pages) {
            try {
                cell(route, holder);
            } catch (AssertionError different) {
                wrong.add(route.method() + " " + route.path() + ": " + different.getMessage());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(new AuditCheck(service.database()).check(ChainHead.EMPTY).faults())
                .isEmpty();
    }

    private static void cell(Route route, Holder holder) {
        int number = NUMBER.incrementAndGet();
        String path = requests.path(route, number);
        // a session of their own for each: some end it
        String[] with = holder.headers(service);
        service.attempts().write();
        long ledger = service.feed().head();
        long trail = new AuditChain(service.database()).head().number();
        ContractAnswer answer = requests.send(route, path, holder, with, number);
        service.attempts().write();
        List<ChainedAct> acts = new AuditChain(service.database()).after(trail, 10);
        String code = expectedCode(route, holder);
        StaffRequests.Sent sent = StaffRequests.sent(route);
        if (code == null) {
            accepted(route, sent, answer, acts);
        } else {
            refused(code, holder, answer, acts);
        }
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(service.feed().head()).isEqualTo(ledger + (code == null ? sent.entries() : 0));
    }

    private static void accepted(Route route, StaffRequests.Sent sent, ContractAnswer answer, List<ChainedAct> acts) {
        // whoever is signed in already is led to the first page
        boolean isIn = route.access() instanceof Access.Entrance && answer.status() == 303;
        assertThat(answer.status()).as(answer.text()).isEqualTo(isIn ? 303 : sent.status());
        assertThat(acts).hasSize(sent.acts());
        assertThat(acts).allSatisfy(act -> {
            assertThat(act.outcome()).isEqualTo("accepted");
            assertThat(act.actor()).startsWith("key:");
        });
        if (answer.contentType().equals("text/html")) {
            assertThat(answer.header("X-Robots-Tag")).contains("noindex");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
        }
    }

    private static void refused(String code, Holder holder, ContractAnswer answer, List<ChainedAct> acts) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status(code));
        if (answer.contentType().endsWith("json")) {
            assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        }
        assertThat(acts).hasSize(1);
        assertThat(acts.getFirst().outcome()).isEqualTo("refused");
        assertThat(acts.getFirst().causes()).isEqualTo("{\"" + code + "\":1}");
        boolean isVerified = holder.role() != null
                || holder.sessionRole() != null
                || holder == Holder.EXPIRED
                || holder == Holder.REVOKED;
        assertThat(acts.getFirst().actor()).matches(isVerified ? "key:[a-z0-9]{12}" : "nobody");
    }

    private static int status(String code) {
        return code.endsWith("-key") ? 401 : code.equals("unknown-batch") ? 404 : 403;
    }

    /** Reckoned from the list of routes, in another way than the server does; null where the request is let in. */
    private static @Nullable String expectedCode(Route route, Holder holder) {
        if (holder.refusedAs() != null) {
            return holder.refusedAs();
        }
        return switch (route.access()) {
            case Access.Public _, Access.Keyed _ -> throw new AssertionError("no page for staff");
            case Access.Entrance _ -> isForm(route) && holder == Holder.SENT_FROM_ELSEWHERE ? "foreign-form" : null;
            case Access.Staff _ when holder.sessionRole() == null -> "sign-in-required";
            case Access.Staff staff when !staff.roles().contains(holder.sessionRole()) -> "not-permitted";
            case Access.Staff _ when holder.isForeign() -> foreign(route);
            case Access.Staff _ -> isForm(route) && holder.isForeignForm() ? "foreign-form" : null;
        };
    }

    private static @Nullable String foreign(Route route) {
        if (route.path().contains("{batch}")) {
            return "unknown-batch";
        }
        boolean isWriting = isForm(route) && route.path().contains("{id}");
        return isWriting || route.path().contains("{dataset}") ? "not-yours" : null;
    }

    private static boolean isForm(Route route) {
        return route.method() == Method.POST;
    }

    @Test
    void everyPageIsInTheMatrix() {
        assertThat(StaffRequests.SENT.keySet())
                .containsExactlyInAnyOrderElementsOf(pages.stream()
                        .map(route -> route.method() + " " + route.path())
                        .toList());
        assertThat(service.table().routes().stream()
                        .filter(route -> route.path().startsWith("/staff")))
                .as("no page for staff is open")
                .hasSameSizeAs(pages);
    }

    /** Pages, and the roles that may see them, as the document shows them. */
    @Test
    void theDocumentShowsTheMatrix() throws IOException {
        Path document = Path.of(System.getProperty("opencredit.root"), "docs", "staff.md");
        assertThat(Files.readAllLines(document).stream().filter(line -> line.matches("[|] `(GET|POST) .*")))
                .containsExactlyElementsOf(pages.stream()
                        .filter(route -> route.access() instanceof Access.Staff)
                        .map(StaffMatrixTest::row)
                        .toList());
    }

    private static String row(Route route) {
        Access.Staff staff = (Access.Staff) route.access();
        return "| `" + route.method() + " " + route.path() + "` | "
                + Stream.of(KeyRole.values())
                        .map(role -> staff.roles().contains(role) ? "yes" : "")
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
