package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opencredit.api.caller.Reception;
import opencredit.api.caller.TrustedProxies;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.edge.AccessLog;
import opencredit.api.edge.Server;
import opencredit.api.service.Browser;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyEnd;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.KeyText;
import opencredit.data.key.NewKey;
import opencredit.data.store.audit.AuditChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a session begins, holds and ends, and what it is never begun or held by. */
class StaffSessionTest {
    private static final String[] HTTPS = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
    private static TestService service;
    private static ContractClient client;

    @BeforeAll
    static void serve() {
        service = new TestService();
        client = service.client();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static KeyOutcome.Made made() {
        NewKey wanted = new NewKey(KeyRole.ADMINISTRATOR, "示例", KeyScope.NONE, null, Duration.ofDays(30));
        return (KeyOutcome.Made) service.keys().create(wanted, "test");
    }

    private static Browser signedIn() {
        return Browser.signIn(client, made().text().secret());
    }

    /** By the form, as a browser sends it from a page of this site, or with other headers in their place. */
    private static ContractAnswer signIn(String key, String... headers) {
        String[] typed = Browser.with(headers, "Content-Type", Browser.FORM);
        return client.submit("POST", "/staff/sign-in", "key=" + key, typed);
    }

    @Test
    void withinOneMachineTheCookieHasNoPrefixAndIsNotSecure() {
        ContractAnswer answer = signIn(made().text().secret(), "Origin", client.base());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/staff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Set-Cookie"))
                .matches(
                        "opencredit-loopback=[A-Za-z0-9_-]{43}; Path=/; Max-Age=28(800|79\\d); HttpOnly; SameSite=Strict");
    }

    @Test
    void behindAProxyWithHttpsItIsOfThisHostAlone() {
        String origin = client.base().replace("http:", "https:");
        ContractAnswer answer = signIn(made().text().secret(), Browser.with(HTTPS, "Origin", origin));
        assertThat(answer.header("Set-Cookie"))
                .matches(
                        "__Host-opencredit=[A-Za-z0-9_-]{43}; Path=/; Max-Age=28(800|79\\d); HttpOnly; SameSite=Strict;"
                                + " Secure");
        String cookie = answer.header("Set-Cookie").split(";")[0];
        assertThat(client.send("GET", "/staff", Browser.with(HTTPS, "Cookie", cookie))
                        .status())
                .isEqualTo(200);
        String value = cookie.substring(cookie.indexOf('=') + 1);
        // the same secret by another channel, or another name, is none
        for (String[] other : List.of(
                new String[] {"Cookie", cookie},
                new String[] {"Cookie", "opencredit-loopback=" + value, "X-Forwarded-For", "203.0.113.9"},
                Browser.with(HTTPS, "Cookie", "opencredit-loopback=" + value),
                Browser.with(HTTPS, "Cookie", "opencredit=" + value),
                Browser.with(HTTPS, "Cookie", cookie + "; " + cookie),
                new String[] {"Cookie", cookie, "X-Forwarded-Proto", "http"})) {
            assertThat(client.send("GET", "/staff", other).status())
                    .as(String.join(" ", other))
                    .isEqualTo(403);
        }
    }

    /** What is said over plain HTTP everybody between hears: the form is not even shown. */
    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 203.0.113.9",
        "X-Forwarded-Proto, http",
        "X-Forwarded-Proto, 'https, http'",
        "X-Forwarded-Proto, HTTPS",
        "Origin, http://credit.example.org"
    })
    void overPlainHttpNobodySignsIn(String header, String value) {
        KeyOutcome.Made key = made();
        ContractAnswer page = client.send("GET", "/staff/sign-in", header, value, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("请通过 HTTPS 登录").doesNotContain("name=\"key\"");
        ContractAnswer form = signIn(
                key.text().secret(),
                header.equals("Origin")
                        ? new String[] {header, value}
                        : new String[] {header, value, "Origin", client.base()});
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.json().path("code").textValue()).isEqualTo("insecure-connection");
        assertThat(form.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whoIsNoProxyIsNotBelieved() {
        Reception theirs = service.reception();
        Reception none = new Reception(
                theirs.gate(),
                theirs.sessions(),
                theirs.allowances(),
                TrustedProxies.read("203.0.113.1").orElseThrow());
        try (Server server = Server.start(null, 0, service.table(), new AccessLog(new SimpleMeterRegistry()), none)) {
            ContractClient stranger = new ContractClient(server.port());
            assertThat(stranger.send("GET", "/staff/sign-in", HTTPS).status()).isEqualTo(403);
        }
    }

    @Test
    void whatTheBrowserSaysOfItselfIsEnoughBehindAProxyOfAnotherName() {
        ContractAnswer answer = signIn(
                made().text().secret(),
                Browser.with(HTTPS, "Sec-Fetch-Site", "same-origin", "Origin", "https://credit.example.org"));
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void signingOutEndsItOnEveryServer() {
        Browser browser = signedIn();
        try (TestService another = service.another()) {
            assertThat(another.client().send("GET", "/staff", browser.headers()).status())
                    .isEqualTo(200);
            ContractAnswer out = browser.submit("/staff/sign-out");
            assertThat(out.status()).isEqualTo(303);
            assertThat(out.header("Set-Cookie")).startsWith("opencredit-loopback=; Path=/; Max-Age=0;");
            assertThat(another.client().send("GET", "/staff", browser.headers()).status())
                    .isEqualTo(403);
        }
        assertThat(browser.get("/staff").status()).isEqualTo(403);
    }

    @Test
    void itEndsWithItsKey() {
        KeyOutcome.Made key = made();
        Browser browser = Browser.signIn(client, key.text().secret());
        assertThat(browser.get("/staff").status()).isEqualTo(200);
        service.keys().revoke(key.key().id(), KeyEnd.LEAKED, "test");
        assertThat(browser.get("/staff").status()).isEqualTo(403);
    }

    @Test
    void signingInAgainEndsWhatWasBefore() {
        Browser before = signedIn();
        String[] headers = before.headers();
        ContractAnswer again =
                Browser.submit(client, "/staff/sign-in", "key=" + made().text().secret(), headers);
        assertThat(again.header("Set-Cookie")).doesNotContain(before.session().text());
        assertThat(before.get("/staff").status()).isEqualTo(403);
    }

    /** Whoever looks at a page is led to the form, in the language that they chose. */
    @Test
    void whoIsNotSignedInIsLedToTheForm() {
        ContractAnswer page = client.send("GET", "/staff/keys?lang=en", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/staff/sign-in?lang=en");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nothingTellsAWrongKeyFromAnUnknownOne() {
        KeyOutcome.Made wrong = made();
        KeyOutcome.Made revoked = made();
        service.keys().revoke(revoked.key().id(), KeyEnd.UNUSED, "test");
        String stranger = KeyText.make(new Random(11)).secret();
        service.database()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "update api_key set hash = sha256(hash) where id = ?",
                        wrong.key().id()));
        service.attempts().write();
        AuditChain trail = new AuditChain(service.database());
        long before = trail.head().number();
        List<String> said = Stream.of(
                        wrong.text().secret(), stranger, revoked.text().secret(), "ock_", "x")
                .map(key -> failed(key, "198.51.100." + Math.floorMod(key.hashCode(), 200)))
                .toList();
        assertThat(said).containsOnly(said.getFirst());
        assertThat(said.getFirst()).contains("未能登录").doesNotContain(stranger);
        service.attempts().write();
        assertThat(trail.after(before, 10))
                .extracting(act -> act.actor() + " " + act.causes())
                .containsExactlyInAnyOrder(
                        "nobody {\"invalid-key\":4}", revoked.key().actor() + " {\"revoked-key\":1}");
    }

    /** From an address of its own, so that no lock answers in its place. */
    private static String failed(String key, String address) {
        String origin = client.base().replace("http:", "https:");
        ContractAnswer answer = signIn(key, "X-Forwarded-Proto", "https", "X-Forwarded-For", address, "Origin", origin);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        return answer.text();
    }

    @Test
    void failuresLockTheirHouseholdAlone() {
        String origin = client.base().replace("http:", "https:");
        String right = made().text().secret();
        for (int failure = 0; failure < 4; failure++) {
            failed("x", "192.0.2.1");
        }
        ContractAnswer locked =
                signIn(right, "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.1", "Origin", origin);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 15);
        ContractAnswer other =
                signIn(right, "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.2", "Origin", origin);
        assertThat(other.status()).isEqualTo(303);
    }

    /** A reader's browser sends its cookie with every request to this site. */
    @Test
    void theApiKnowsNoCookies() {
        Browser browser = signedIn();
        assertThat(browser.get("/v1/keys").status()).isEqualTo(401);
        ContractAnswer posted = client.submit(
                "POST",
                "/v1/publishers",
                "{\"name\":\"x\"}",
                Browser.with(browser.headers(), "Content-Type", "application/json", "Origin", client.base()));
        assertThat(posted.status()).isEqualTo(401);
        assertThat(browser.get("/v1/datasets").status()).isEqualTo(200);
    }
}
