package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.TestService;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.KeyState;
import opencredit.data.key.KeyText;
import opencredit.data.key.NewKey;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.ChainedAct;
import opencredit.data.store.lock.Lock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in an address stays in the logs of everybody between: where its secret is right it is revoked at once. */
class ExposedKeysTest {
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
        NewKey wanted = new NewKey(KeyRole.READER, "示例", KeyScope.NONE, null, Duration.ofDays(30));
        return (KeyOutcome.Made) service.keys().create(wanted, "test");
    }

    private static KeyState state(String id) {
        return service.keys().all().stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .map(key -> key.state(service.clock().instant()))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/datasets?key=%s",
                "/v1/datasets?%s",
                "/v1/datasets?%s=1",
                "/v1/search?q=Bearer+%s",
                "/v1/search?q=x&access_token=%s",
                "/nosuch?a=b&c=%s",
                "/?lang=en&key=%s",
                "/assets/x/x.css?k=%s"
            })
    void aKeyInAnAddressIsRevoked(String path) {
        KeyOutcome.Made made = made();
        service.attempts().write();
        ContractAnswer answer = client.send("GET", path.formatted(made.text().secret()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").textValue()).isEqualTo("exposed-key");
        assertThat(answer.text())
                .doesNotContain(made.text().secret(), made.key().id());
        assertThat(state(made.key().id())).isEqualTo(KeyState.REVOKED);
        List<ChainedAct> acts = new AuditChain(service.database()).after(0, 1_000);
        ChainedAct revoked = acts.getLast();
        assertThat(revoked.deed()).isEqualTo("revoke-key");
        assertThat(revoked.reason()).isEqualTo("exposed");
        assertThat(revoked.target()).isEqualTo(made.key().id());
        service.attempts().write();
        assertThat(new AuditChain(service.database()).after(revoked.number(), 10))
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.causes()).isEqualTo("{\"exposed-key\":1}"));
    }

    @Test
    void howeverItIsWrittenAndSent() {
        for (String method : List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS")) {
            KeyOutcome.Made made = made();
            String coded = made.text().secret().replace("_", "%5F").replace("a", "%61");
            assertThat(client.send(method, "/v1/datasets?x=" + coded).status())
                    .as(method)
                    .isEqualTo(400);
            assertThat(state(made.key().id())).as(method).isEqualTo(KeyState.REVOKED);
        }
    }

    @Test
    void whatIsRevokedAlreadyIsToldAgainAndRevokedOnce() {
        KeyOutcome.Made made = made();
        for (int time = 0; time < 3; time++) {
            ContractAnswer answer =
                    client.get("/v1/datasets?nosuch=" + made.text().secret());
            assertThat(answer.json().path("code").textValue()).isEqualTo("exposed-key");
        }
        long revocations = new AuditChain(service.database())
                .after(0, 1_000).stream()
                        .filter(act -> made.key().id().equals(act.target())
                                && act.deed().equals("revoke-key"))
                        .count();
        assertThat(revocations).isEqualTo(1);
    }

    /** Wherever it stands in the path: whoever wants to end a key writes all of it in the place of its public id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/keys/%s/revocation",
                "/v1/records/%s",
                "/%s",
                "/subjects/%s?lang=en",
                "/v1/datasets/penalties/%s;a=b",
                "/nosuch/x%s"
            })
    void aKeyInThePathIsRevoked(String path) {
        KeyOutcome.Made made = made();
        for (String written : List.of(made.text().secret(), made.text().secret().replace("_", "%5f"))) {
            ContractAnswer answer = client.send("GET", path.formatted(written));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").textValue()).isEqualTo("exposed-key");
        }
        assertThat(state(made.key().id())).isEqualTo(KeyState.REVOKED);
    }

    @Test
    void everyKeyInAnAddressIsRevokedBesideAnyThatNobodyHas() {
        KeyOutcome.Made first = made();
        KeyOutcome.Made second = made();
        KeyOutcome.Made third = made();
        String stranger = KeyText.make(new Random(8)).secret();
        String forged = "ock_" + first.key().id() + stranger.substring(16);
        assertThat(client.send(
                                "GET",
                                "/" + third.text().secret() + "?a=" + stranger + "&b=" + forged + "+"
                                        + first.text().secret() + "&c="
                                        + second.text().secret())
                        .status())
                .isEqualTo(400);
        for (KeyOutcome.Made made : List.of(first, second, third)) {
            assertThat(state(made.key().id())).isEqualTo(KeyState.REVOKED);
        }
    }

    /** Browsers get a page, whose links lead back to the same question in another language. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/?lang=en&key=%s", "/search?q=%s", "/guide?%s", "/subjects/%s", "/datasets/penalties?q=%s"})
    void noPageRepeatsIt(String path) {
        KeyOutcome.Made made = made();
        ContractAnswer page = client.send("GET", path.formatted(made.text().secret()), "Accept", "text/html,*/*;q=0.8");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text())
                .contains("<h1")
                .doesNotContain(made.text().secret(), made.key().id());
        assertThat(state(made.key().id())).isEqualTo(KeyState.REVOKED);
    }

    /** Whoever has a revoked key, which everybody may, keeps nobody from writing with it. */
    @Test
    void aRevokedKeyTakesNoLock() {
        KeyOutcome.Made made = made();
        String path = "/v1/datasets?key=" + made.text().secret();
        assertThat(client.get(path).status()).isEqualTo(400);
        service.database().jdbi().useTransaction(handle -> {
            Lock.take(handle, service.clock());
            assertThat(client.get(path).status()).isEqualTo(400);
            assertThat(client.get(
                                    "/v1/keys/own",
                                    "Authorization",
                                    "Bearer " + made.text().secret())
                            .status())
                    .isEqualTo(401);
        });
    }

    /** Nobody ends another's key by its public id. */
    @Test
    void aSecretThatIsWrongIsAnUnknownParameter() {
        ApiKey key = made().key();
        String stranger = KeyText.make(new Random(5)).secret();
        String forged = "ock_" + key.id() + stranger.substring(16);
        for (String sent : List.of(stranger, forged, "ock_", "ock_" + key.id())) {
            ContractAnswer answer = client.get("/v1/datasets?key=" + sent);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("code").textValue()).isEqualTo("unknown-parameter");
        }
        assertThat(state(key.id())).isEqualTo(KeyState.VALID);
    }
}
