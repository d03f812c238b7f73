package opencredit.api.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who reads server-sent events as they come, over a connection that can be cut. */
public final class EventReader implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final List<String> head = new ArrayList<>();

    /** Asks; headers are names and values by turns. */
    public EventReader(int port, String path, String... headers) {
        try {
            this.socket = new Socket("localhost", port);
            StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: localhost\r\n");
            for (int at = 0; at < headers.length; at += 2) {
                request.append(headers[at]).append(": ").append(headers[at + 1]).append("\r\n");
            }
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(head.getFirst().split(" ")[1]);
    }

    /** Whether the answer has this header. */
    public boolean has(String header) {
        return head.stream().anyMatch(header::equalsIgnoreCase);
    }

    /** What is left of an answer without events. */
    public String rest() {
        return String.join("\n", in.lines().toList());
    }

    /** The fields of the next event; null where the answer has ended. Comments and what only says when to retry are no events. */
    public @Nullable Told next() {
        try {
            Map<String, String> event = new LinkedHashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty() && event.containsKey("data")) {
                    return new Told(said(event, "id"), said(event, "event"), said(event, "data"));
                }
                String[] field = line.split(": ?", 2);
                if (!line.isEmpty() && !field[0].isEmpty()) {
                    event.put(field[0], field[1]);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Map<String, String> event, String field) {
        return event.getOrDefault(field, "");
    }

    /** An event. */
    public record Told(String id, String event, String data) {}

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
