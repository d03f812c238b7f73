package opencredit.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opencredit.api.contract.ContractAnswer;
import opencredit.api.contract.ContractClient;
import opencredit.api.http.Route;
import opencredit.api.http.Route.Method;
import opencredit.api.service.Browser;
import opencredit.api.service.FictionalRows;
import opencredit.api.service.Holder;
import opencredit.api.service.TestService;
import opencredit.api.wire.Json;
import opencredit.data.key.KeyOutcome;
import opencredit.data.key.KeyRole;
import opencredit.data.key.KeyScope;
import opencredit.data.key.NewKey;
import opencredit.data.session.SessionSecret;

/** What is sent to each page of the matrix, by each holder. */
final class StaffRequests {
    /** What is sent to pages, and what comes of it where it is let in. */
    static final Map<String, Sent> SENT = Map.ofEntries(
            entry("GET /staff/sign-in", new Sent("", 200, 0)),
            entry("POST /staff/sign-in", new Sent("key=KEY", 303, 0)),
            entry("POST /staff/sign-out", new Sent("", 303, 0)),
            entry("GET /staff", new Sent("", 200, 0)),
            entry("GET /staff/keys", new Sent("", 200, 0)),
            entry("GET /staff/new-key", new Sent("", 200, 0)),
            entry("POST /staff/new-key", new Sent("role=reader&label=x&days=9", 200, 1)),
            entry("GET /staff/keys/{key}", new Sent("", 200, 0)),
            entry("POST /staff/keys/{key}/rotation", new Sent("overlap=1&days=9", 200, 1)),
            entry("POST /staff/keys/{key}/revocation", new Sent("reason=leaked", 303, 1)),
            entry("GET /staff/bodies", new Sent("", 200, 0)),
            entry("POST /staff/bodies", new Sent("name=x", 303, 1)),
            entry("GET /staff/audit", new Sent("", 200, 0)),
            entry("GET /staff/records/{dataset}", new Sent("", 200, 0)),
            entry("GET /staff/record/{id}", new Sent("", 200, 0)),
            entry("GET /staff/record/{id}/withdrawal", new Sent("?reason=revoked", "", 200, 0, 0)),
            entry("POST /staff/record/{id}/withdrawal", new Sent("", "reason=revoked", 303, 1, 1)),
            entry("GET /staff/record/{id}/restoration", new Sent("", 200, 0)),
            entry("POST /staff/record/{id}/restoration", new Sent("", "ROW", 303, 1, 1)),
            entry("GET /staff/upload/{dataset}", new Sent("", 200, 0)),
            entry("POST /staff/upload/{dataset}", new Sent("?mode=check&once=NUMBER", "FILE", 303, 0, 0)),
            entry("GET /staff/batches", new Sent("", 200, 0)),
            entry("GET /staff/batches/{batch}", new Sent("", 200, 0)),
            entry("GET /staff/batches/{batch}/events", new Sent("", 200, 0)),
            entry("GET /staff/batches/{batch}/issues", new Sent("", 200, 0)),
            entry("POST /staff/batches/{batch}/confirmation", new Sent("", 303, 1)),
            entry("POST /staff/batches/{batch}/cancellation", new Sent("", 303, 1)),
            entry("GET /staff/timeliness", new Sent("", 200, 0)),
            entry("GET /staff/reminders", new Sent("", 200, 0)));

    private static final String BOUNDARY = "----formOfATest";

    private final TestService service;
    private final ContractClient client;
    private final KeyOutcome.Made reader;
    private final SessionSecret other;

    StaffRequests(TestService service, ContractClient client) {
        this.service = service;
        this.client = client;
        this.reader = key();
        this.other = Browser.sessions(service).begin(reader.key()).secret();
    }

    /**
     * @param body of a form, without its token; {@code FILE} for a file, {@code ROW} for a record's own row
     * @param acts lines of the audit trail where it is let in
     * @param entries of the ledger likewise
     */
    record Sent(String query, String body, int status, int acts, int entries) {
        Sent(String body, int status, int acts) {
            this("", body, status, acts, 0);
        }
    }

    private KeyOutcome.Made key() {
        NewKey wanted = new NewKey(KeyRole.READER, "示例", KeyScope.NONE, null, NewKey.USUAL_LIFE);
        return (KeyOutcome.Made) service.keys().create(wanted, "test");
    }

    /** A path about something of its own, for some end it. */
    String path(Route route, int number) {
        String path = route.path().replace("{dataset}", Holder.DATASET);
        if (path.contains("{key}")) {
            return path.replace("{key}", key().key().id());
        }
        if (path.contains("{batch}")) {
            return path.replace("{batch}", FictionalRows.waitingBatch(service).toString());
        }
        if (path.contains("{id}")) {
            String row = FictionalRows.penalty(number);
            UUID record = path.endsWith("restoration")
                    ? FictionalRows.withdrawn(service, row)
                    : FictionalRows.published(service, row);
            return path.replace("{id}", record.toString());
        }
        return path;
    }

    /** Sends what the page takes. */
    ContractAnswer send(Route route, String path, Holder holder, String[] with, int number) {
        Sent sent = sent(route);
        String asked = path + sent.query().replace("NUMBER", holder + "-" + number);
        if (route.method() == Method.GET) {
            return client.send("GET", asked, with);
        }
        String token = token(holder, with);
        boolean isFile = sent.body().equals("FILE");
        String[] typed = Browser.with(
                with,
                "Content-Type",
                isFile ? "multipart/form-data; boundary=" + BOUNDARY : Browser.FORM,
                "Origin",
                // a page of another program on this machine: one of another machine knows no way here
                holder == Holder.SENT_FROM_ELSEWHERE ? "http://localhost:1" : client.base());
        return client.submit("POST", asked, isFile ? file(token) : form(sent.body(), token, number), typed);
    }

    private String form(String body, String token, int number) {
        String form = body.equals("ROW")
                ? row(number)
                : body.replace("KEY", reader.text().secret());
        return token.isEmpty() ? form : form + "&token=" + token;
    }

    private static String row(int number) {
        JsonNode row = Json.parse(FictionalRows.penalty(number));
        return "step=restore&reason=court-order&"
                + row.properties().stream()
                        .map(member ->
                                member.getKey() + '=' + encode(member.getValue().asText()))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String file(String token) {
        String first = token.isEmpty() ? "" : part("name=\"token\"", token);
        return first + part("name=\"file\"; filename=\"a.csv\"", "x") + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private String token(Holder holder, String[] with) {
        if (with.length == 0 || !with[0].equals("Cookie") || holder == Holder.WITHOUT_TOKEN) {
            return "";
        }
        SessionSecret secret =
                SessionSecret.read(with[1].substring(with[1].indexOf('=') + 1)).orElseThrow();
        return holder == Holder.ANOTHERS_TOKEN ? other.formToken() : secret.formToken();
    }

    static Sent sent(Route route) {
        Sent sent = SENT.get(route.method() + " " + route.path());
        assertThat(sent).as("nothing is known to send to " + route.path()).isNotNull();
        return sent;
    }
}
