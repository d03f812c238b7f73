package opencredit.bench.served;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many bytes, always the same: as fast as this server can answer. */
final class FixedBytes implements Handler {
    private final Map<Integer, byte[]> answers = new ConcurrentHashMap<>();

    @Override
    public void handle(Context ctx) {
        ctx.contentType("application/json");
        ctx.result(answers.computeIfAbsent(Integer.parseInt(ctx.pathParam("size")), FixedBytes::make));
    }

    private static byte[] make(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }
}
