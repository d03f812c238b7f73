package opencredit.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.service.Fictional;
import opencredit.api.service.Holder;
import opencredit.api.service.TestService;
import opencredit.data.store.audit.AuditChain;
import opencredit.data.store.audit.ChainedAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators make keys, rotate and revoke them, list bodies, and read who did what. */
class KeysTest {
    private static final String JSON = "application/json";

    private static TestService service;
    private static ContractClient client;
    private static Map<Holder, String[]> headers;

    @BeforeAll
    static void serve() {
        service = new TestService();
        client = service.client();
        headers = Holder.of(service);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static String[] with(Holder holder) {
        return Objects.requireNonNull(headers.get(holder));
    }

    private static ContractAnswer get(String path) {
        return client.get(path, with(Holder.ADMINISTRATOR));
    }

    private static ContractAnswer post(String path, String body) {
        return client.post(path, JSON, body, with(Holder.ADMINISTRATOR));
    }

    private static JsonNode made(String body) {
        ContractAnswer made = post("/v1/keys", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json();
    }

    private static ContractAnswer own(String secret) {
        return client.get("/v1/keys/own", "Authorization", "Bearer " + secret);
    }

    private static JsonNode reader() {
        return made("{\"role\":\"reader\",\"label\":\"示例研究所\",\"quota\":5000,\"days\":30}");
    }

    private static void refused(ContractAnswer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").textValue()).isEqualTo(code);
    }

    @Test
    void aKeyIsShownOnceAndThenKnown() {
        JsonNode made = made("{\"role\":\"publisher\",\"label\":\"示例系统\",\"bodies\":[\"" + Fictional.AUTHORITY_CODE
                + "\"],\"datasets\":[\"penalties\"]}");
        String id = made.at("/key/id").textValue();
        ContractAnswer own = own(made.path("secret").textValue());
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("id").textValue()).isEqualTo(id);
        assertThat(own.json().path("datasets").path(0).textValue()).isEqualTo("penalties");
        assertThat(own.json().path("createdBy").textValue()).startsWith("key:");
        ContractAnswer all = get("/v1/keys");
        assertThat(all.text()).contains(id).doesNotContain("ock_");
        assertThat(all.json().at("/keys/0/id").textValue()).isEqualTo(id);
        assertThat(all.json().at("/keys/0/lastUsed").isTextual()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer ", "BEARER ", "Bearer   "})
    void theSchemesNameIsReadInAnyCase(String scheme) {
        String secret = reader().path("secret").textValue();
        assertThat(client.get("/v1/keys/own", "Authorization", scheme + secret).status())
                .isEqualTo(200);
    }

    @Test
    void whatIsRevokedOpensNothingFromThatMoment() {
        JsonNode made = reader();
        String secret = made.path("secret").textValue();
        String path = "/v1/keys/" + made.at("/key/id").textValue() + "/revocation";
        assertThat(own(secret).status()).isEqualTo(200);
        ContractAnswer revoked = post(path, "{\"reason\":\"leaked\"}");
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.json().path("state").textValue()).isEqualTo("revoked");
        refused(own(secret), 401, "revoked-key");
        refused(client.send("GET", "/v1/datasets", "Authorization", "Bearer " + secret), 401, "revoked-key");
        refused(post(path, "{\"reason\":\"leaked\"}"), 409, "key-not-valid");
        refused(post(path.replace("revocation", "rotation"), "{}"), 409, "key-not-valid");
    }

    @Test
    void rotatedKeysAreBothValidForAWhile() {
        JsonNode old = reader();
        String path = "/v1/keys/" + old.at("/key/id").textValue() + "/rotation";
        ContractAnswer rotated = post(path, "{\"overlap\":0}");
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
        assertThat(rotated.json().at("/key/replaces").textValue())
                .isEqualTo(old.at("/key/id").textValue());
        assertThat(rotated.json().at("/key/quota").intValue()).isEqualTo(5000);
        assertThat(own(rotated.json().path("secret").textValue()).status()).isEqualTo(200);
        refused(own(old.path("secret").textValue()), 401, "expired-key");

        JsonNode other = reader();
        post("/v1/keys/" + other.at("/key/id").textValue() + "/rotation", "{}");
        assertThat(own(other.path("secret").textValue()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|role",
                "[]|body",
                "{'role':'reader'}|label",
                "{'role':'king','label':'x'}|role",
                "{'role':'reader','label':'x','nosuch':1}|body",
                "{'role':'reader','label':'x','quota':0}|quota",
                "{'role':'reader','label':'x','quota':'1'}|quota",
                "{'role':'reader','label':'x','days':732}|days",
                "{'role':'reader','label':''}|label",
                "{'role':'reader','label':'电话13705391234'}|label",
                "{'role':'reader','label':'x','datasets':['penalties']}|datasets",
                "{'role':'publisher','label':'x','datasets':['penalties']}|bodies",
                "{'role':'publisher','label':'x','bodies':['11371300000000019M'],'datasets':['nosuch']}|datasets",
                "{'role':'rater','label':'x','datasets':['ratings']}|agency",
                "{'role':'rater','label':'x','datasets':'penalties'}|datasets"
            })
    void whatAKeyCannotBeIsSaidByItsPlace(String body, String place) {
        ContractAnswer answer = post("/v1/keys", body.replace('\'', '"'));
        refused(answer, 400, "invalid-body");
        assertThat(answer.json().at("/errors/0/parameter").textValue()).isEqualTo(place);
    }

    @Test
    void bodiesThatAreNoneAreRefusedEverywhere() {
        for (String path : List.of("/v1/keys", "/v1/publishers", "/v1/keys/x/rotation", "/v1/keys/x/revocation")) {
            refused(post(path, "{"), 400, "invalid-body");
            refused(post(path, '"' + "x".repeat(17_000) + '"'), 413, "content-too-large");
            String[] administrator = with(Holder.ADMINISTRATOR);
            refused(client.post(path, "text/plain", "{}", administrator), 415, "unsupported-media-type");
            refused(client.post(path + "?x=1", JSON, "{}", administrator), 400, "unknown-parameter");
            refused(client.post(path, JSON, "{}"), 401, "key-required");
            refused(client.post(path, JSON, "{}", with(Holder.OFFICER)), 403, "not-permitted");
        }
        for (String path : List.of("/v1/keys", "/v1/publishers", "/v1/audit")) {
            refused(get(path + "?x=1"), 400, "unknown-parameter");
            refused(client.get(path), 401, "key-required");
            refused(client.get(path, with(Holder.PUBLISHER)), 403, "not-permitted");
        }
        refused(get("/v1/keys/own?x=1"), 400, "unknown-parameter");
        refused(client.get("/v1/keys/own"), 401, "key-required");
        refused(post("/v1/keys/nosuch/rotation", "{}"), 404, "unknown-key");
        refused(post("/v1/keys/nosuch/revocation", "{\"reason\":\"leaked\"}"), 404, "unknown-key");
        refused(post("/v1/keys/nosuch/revocation", "{\"reason\":\"exposed\"}"), 400, "invalid-body");
        refused(post("/v1/keys/nosuch/rotation", "{\"overlap\":32}"), 400, "invalid-body");
        refused(post("/v1/publishers", "{\"name\":\"371302199001011233\"}"), 400, "personal-number");
    }

    @Test
    void aBodyIsListedOnceByItsCode() {
        ContractAnswer added = post("/v1/publishers", "{\"name\":\"示例建材有限公司\",\"code\":\"91371300699999996U\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("id").textValue()).isEqualTo("91371300699999996U");
        refused(post("/v1/publishers", "{\"name\":\"x\",\"code\":\"91371300699999996U\"}"), 409, "already-listed");
        refused(post("/v1/publishers", "{\"name\":\"x\",\"code\":\"91371300699999996X\"}"), 400, "invalid-body");
        assertThat(post("/v1/publishers", "{\"name\":\"无代码机构\"}")
                        .json()
                        .path("id")
                        .textValue())
                .startsWith("body-");
        assertThat(get("/v1/publishers").json().path("publishers")).hasSizeGreaterThan(1);
    }

    @Test
    void theTrailIsReadInItsOrder() {
        reader();
        refused(client.post("/v1/keys", JSON, "{}", with(Holder.READER)), 403, "not-permitted");
        service.attempts().write();
        ContractAnswer first = get("/v1/audit?limit=1");
        assertThat(first.json().at("/acts/0/number").intValue()).isEqualTo(1);
        assertThat(first.header("Link")).contains("after=1");
        long head = first.json().path("head").longValue();
        JsonNode acts = get("/v1/audit?limit=1000").json().path("acts");
        assertThat(acts).hasSize((int) head);
        for (int row = 1; row < acts.size(); row++) {
            assertThat(acts.get(row).path("previous"))
                    .isEqualTo(acts.get(row - 1).path("hash"));
        }
        assertThat(acts.toString()).contains("\"causes\":{").contains("\"not-permitted\":");
        JsonNode end = get("/v1/audit?after=" + head).json();
        assertThat(end.path("acts")).isEmpty();
        assertThat(end.path("next").longValue()).isEqualTo(head);
    }

    /** Whoever reads the trail can check it without the program. */
    @Test
    void aReaderReckonsTheHashes() throws Exception {
        reader();
        service.publish(Fictional.penalty(3));
        client.send("GET", "/v1/keys");
        service.attempts().write();
        for (JsonNode act : get("/v1/audit?limit=1000").json().path("acts")) {
            SortedMap<String, Object> said = new TreeMap<>();
            for (String member : "actor at batch deed first last number outcome previous reason target".split(" ")) {
                said.put(member, act.get(member));
            }
            said.put("causes", act.has("causes") ? act.get("causes").toString() : null);
            said.put("v", 1);
            byte[] bytes = new ObjectMapper().writeValueAsBytes(said);
            assertThat(act.path("hash").textValue())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    /** The rate of a flood is no matter: one line a minute comes of it, and no address. */
    @Test
    void aFloodOfRefusalsIsOneLine() {
        service.attempts().write();
        long before = new AuditChain(service.database()).head().number();
        for (int attempt = 0; attempt < 50; attempt++) {
            client.send("GET", "/v1/keys", "X-Forwarded-For", "203.0.113." + attempt);
        }
        service.attempts().write();
        List<ChainedAct> told = new AuditChain(service.database()).after(before, 10);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().causes()).isEqualTo("{\"key-required\":50}");
        assertThat(told.toString()).doesNotContain("203.0.113", "cb0071");
    }

    @Test
    void aKeysEndComesByTheClock() {
        JsonNode made = reader();
        try {
            service.clock().ahead(Duration.ofDays(31));
            refused(own(made.path("secret").textValue()), 401, "expired-key");
        } finally {
            service.clock().ahead(Duration.ZERO);
        }
        assertThat(own(made.path("secret").textValue()).status()).isEqualTo(200);
    }
}
