package opencredit.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An HTTP client that holds every exchange against the contract: what it asks has to be in it or be refused as a
 * problem, and what it is answered has to be in it. It asks again with the tag of each answer, and expects 304.
 */
public final class ContractClient {
    /** No test lets the register grow for longer than it takes to ask so often. */
    private static final int MOST_CHANGES = 50;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Contract contract = Contract.shared();
    private final String base;

    public ContractClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Operations and statuses that any client of this run has seen, such as {@code getRecord 410}. */
    public static Set<String> seen() {
        return SeenAnswers.all();
    }

    public Contract contract() {
        return contract;
    }

    public String base() {
        return base;
    }

    /** Asks, and checks the exchange. The path is percent-encoded already; headers are names and values by turns. */
    public ContractAnswer get(String path, String... headers) {
        ContractAnswer answer = send("GET", path, headers);
        check(path, answer);
        if (answer.status() == 200 && !answer.header("ETag").isEmpty() && headers.length == 0) {
            askAgain(path, answer.header("ETag"));
        }
        return answer;
    }

    /** The register may grow between two questions: an answer that differs then has to come under another tag. */
    private void askAgain(String path, String tag) {
        String known = tag;
        for (int i = 0; i < MOST_CHANGES; i++) {
            ContractAnswer again = send("GET", path, "If-None-Match", known);
            check(path, again);
            if (again.status() == 304) {
                return;
            }
            assertThat(again.header("ETag"))
                    .as("%s asked again with its tag, and answered %s", path, again.status())
                    .isNotEmpty()
                    .isNotEqualTo(known);
            known = again.header("ETag");
        }
        throw new AssertionError(path + " asked again with its tag was never answered 304");
    }

    /** Posts a body, and checks the answer. */
    public ContractAnswer post(String path, String contentType, String body, String... headers) {
        return submit(
                "POST", path, HttpRequest.BodyPublishers.ofString(body), with(headers, "Content-Type", contentType));
    }

    /** Puts a body, and checks the answer. */
    public ContractAnswer put(String path, String contentType, String body, String... headers) {
        return submit(
                "PUT", path, HttpRequest.BodyPublishers.ofString(body), with(headers, "Content-Type", contentType));
    }

    /** Posts what comes as a stream, and checks the answer. */
    public ContractAnswer post(String path, HttpRequest.BodyPublisher body, String[] headers) {
        return submit("POST", path, body, headers);
    }

    /** Posts bytes, whatever they are, and checks the answer. */
    public ContractAnswer post(String path, String contentType, byte[] body) {
        return submit("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), "Content-Type", contentType);
    }

    private static String[] with(String[] headers, String name, String value) {
        return Stream.concat(Arrays.stream(headers), Stream.of(name, value)).toArray(String[]::new);
    }

    private ContractAnswer submit(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        ContractAnswer answer = send(method, path, body, headers);
        String[] parts = path.split("\\?", 2);
        var operation =
                contract.operation(method.toLowerCase(Locale.ROOT), parts[0]).orElseThrow();
        check(operation, path, parts.length < 2 ? "" : parts[1], answer);
        return answer;
    }

    /** Asks without checking anything. */
    public ContractAnswer send(String method, String path, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends a body without checking anything. */
    public ContractAnswer submit(String method, String path, String body, String... headers) {
        return send(method, path, HttpRequest.BodyPublishers.ofString(body), headers);
    }

    private ContractAnswer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return new ContractAnswer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void check(String asked, ContractAnswer answer) {
        String[] parts = asked.split("\\?", 2);
        var operation = contract.operation("get", parts[0]);
        if (operation.isEmpty()) {
            assertThat(answer.status()).as(asked).isIn(400, 404);
            assertThat(answer.contentType()).as(asked).isEqualTo("application/problem+json");
            return;
        }
        check(operation.get(), asked, parts.length < 2 ? "" : parts[1], answer);
    }

    private static void check(Contract.Operation operation, String asked, String query, ContractAnswer answer) {
        if (!isKnown(operation, query)) {
            assertThat(answer.status()).as(asked).isBetween(400, 499);
        }
        List<String> statuses = operation.statuses();
        assertThat(statuses).as("statuses of %s", asked).contains(Integer.toString(answer.status()));
        SeenAnswers.add(operation.id() + " " + answer.status());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        // what needs a key is for programs, and not for pages of other sites
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(operation.needsKey() ? "" : "*");
        if (answer.status() == 304 || answer.status() == 204) {
            assertThat(answer.response().body()).isEmpty();
            return;
        }
        checkBody(operation, asked, answer);
    }

    private static void checkBody(Contract.Operation operation, String asked, ContractAnswer answer) {
        String type = answer.contentType();
        assertThat(operation.contentTypes(answer.status()))
                .as("content types of %s", asked)
                .contains(type);
        if (type.endsWith("json") && answer.header("Content-Encoding").isEmpty()) {
            assertThat(operation.faults(answer.status(), type, answer.json()))
                    .as("%s answers %s", asked, answer.text())
                    .isEmpty();
        }
    }

    private static boolean isKnown(Contract.Operation operation, String query) {
        List<String> known = operation.parameters();
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .allMatch(pair -> known.contains(pair.split("=", 2)[0]));
    }
}
