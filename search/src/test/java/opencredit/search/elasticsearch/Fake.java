package opencredit.search.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import opencredit.search.EngineAddress;

/** A server that answers as it is told, for what a real Elasticsearch does not do on demand. */
final class Fake implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private volatile String warning = "";

    Fake() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                body));
        Answer answer;
        synchronized (answers) {
            answer = answers.size() > 1 ? answers.remove() : answers.element();
        }
        byte[] bytes = answer.body.apply(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        if (!warning.isEmpty()) {
            exchange.getResponseHeaders().set("Warning", warning);
        }
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What to answer next; the last is answered again and again. */
    Fake answers(int status, String body) {
        return answers(status, _ -> body);
    }

    /** @param body made of that of the request */
    Fake answers(int status, UnaryOperator<String> body) {
        synchronized (answers) {
            answers.add(new Answer(status, body));
        }
        return this;
    }

    Fake warns(String text) {
        warning = "299 Elasticsearch-9.2.0-0 \"" + text + "\"";
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    EngineAddress address() {
        return new EngineAddress(List.of(url()), null, null, null, null);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, UnaryOperator<String> body) {}

    record Asked(String path, String authorization, String body) {}
}
