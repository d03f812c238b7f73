package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Browser;
import opencredit.api.service.TestService;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.ChainedAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms for staff: only a page of the session sends one. */
class StaffFormsTest {
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

    private static List<ChainedAct> acts(Runnable what) {
        service.attempts().write();
        AuditChain chain = new AuditChain(service.database());
        long before = chain.head().number();
        what.run();
        service.attempts().write();
        return chain.after(before, 100);
    }

    /** A browser says from where a form comes; what another site sends signs nobody in, and nobody's name is used. */
    @ParameterizedTest
    @CsvSource({
        "Origin, https://attacker.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Origin, https://localhost",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "X-Nothing, at-all"
    })
    void aFormFromElsewhereIsRefused(String header, String value) {
        Browser browser = signedIn();
        String key = made().text().secret();
        String[] more = header.equals("Sec-Fetch-Site")
                ? new String[] {header, value, "Origin", client.base()}
                : new String[] {header, value};
        List<ChainedAct> acts = acts(() -> {
            assertThat(signIn(key, more).header("Set-Cookie")).isEmpty();
            ContractAnswer refused = client.submit(
                    "POST",
                    "/staff/bodies",
                    "name=x&token=" + browser.session().formToken(),
                    Browser.with(Browser.with(browser.headers(), more), "Content-Type", Browser.FORM));
            assertThat(refused.status()).isEqualTo(403);
        });
        assertThat(acts).allSatisfy(act -> assertThat(act.outcome()).isEqualTo("refused"));
        assertThat(acts).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token=", "token=x", "token=ours&token=ours", "name=token"})
    void aFormWithoutItsTokenChangesNothing(String sent) {
        Browser browser = signedIn();
        String body = "name=x&" + sent.replace("ours", browser.session().formToken());
        List<ChainedAct> acts = acts(() -> {
            ContractAnswer refused = Browser.submit(client, "/staff/bodies", body, browser.headers());
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("code").textValue()).isEqualTo("foreign-form");
        });
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.causes()).isEqualTo("{\"foreign-form\":1}");
            assertThat(act.actor()).startsWith("key:");
        });
        assertThat(browser.submit("/staff/bodies", "name", "x").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded; charset=gbk", ""})
    void aFormOfAnotherTypeIsNone(String type) {
        Browser browser = signedIn();
        String[] headers = Browser.with(browser.headers(), "Origin", client.base());
        String body = "name=x&token=" + browser.session().formToken();
        String[] typed = type.isEmpty() ? headers : Browser.with(headers, "Content-Type", type);
        assertThat(client.submit("POST", "/staff/bodies", body, typed).status()).isEqualTo(415);
    }

    /** What is typed or sent stands in no header of the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"%0d%0aSet-Cookie:+x=y", "%0aLocation:+https://attacker.example", "a%00b", "%E2%80%A8x"})
    void nothingSentBecomesAHeader(String text) {
        Browser browser = signedIn();
        for (ContractAnswer answer : List.of(
                signIn(text, "Origin", client.base(), "X-Forwarded-Proto", "http"),
                Browser.submit(client, "/staff/sign-in?lang=" + text, "key=x", browser.headers()),
                Browser.submit(
                        client,
                        "/staff/bodies?lang=en&x=" + text,
                        "name=" + text + "&token=" + browser.session().formToken(),
                        browser.headers()),
                client.send("GET", "/staff/keys?lang=" + text, "Accept", "text/html"))) {
            assertThat(answer.header("Set-Cookie")).doesNotContain("x=y");
            assertThat(answer.header("Location")).doesNotContain("attacker", "\n");
            assertThat(answer.status()).isLessThan(500);
        }
    }

    /** Whatever is sent before a file is known to come from here is not read to its end. */
    @ParameterizedTest
    @CsvSource({
        "token OURS; file x, 415",
        "file x; token OURS, 403",
        "name x; token OURS; file x, 403",
        "token x; file x, 403",
        "token ; file x, 403",
        "file x, 403"
    })
    void aFormWithAFileBeginsWithItsToken(String parts, int status) {
        Browser browser = signedIn();
        StringBuilder body = new StringBuilder();
        for (String part : parts.replace("OURS", browser.session().formToken()).split("; ")) {
            String[] named = part.split(" ", -1);
            String file = named[0].equals("file") ? "; filename=\"a.csv\"" : "";
            body.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(named[0])
                    .append('"');
            body.append(file).append("\r\n\r\n").append(named[1]).append("\r\n");
        }
        String[] headers = Browser.with(
                browser.headers(), "Origin", client.base(), "Content-Type", "multipart/form-data; boundary=x");
        assertThat(client.submit("POST", "/staff/bodies", body + "--x--\r\n", headers)
                        .status())
                .isEqualTo(status);
    }
}
