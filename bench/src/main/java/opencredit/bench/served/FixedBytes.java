package opencredit.bench.served;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opencredit.api.http.Body;
import opencredit.api.http.Feature;
import opencredit.api.http.Request;
import opencredit.api.http.Response;

/** So many bytes, always the same: as fast as this server can answer. */
final class FixedBytes implements Feature {
    private final Map<Integer, Response> answers = new ConcurrentHashMap<>();

    @Override
    public Response answer(Request request) {
        return answers.computeIfAbsent(Integer.parseInt(request.inPath("size")), FixedBytes::make);
    }

    private static Response make(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return Response.of(Body.of(bytes, "application/json")).uncached();
    }
}
