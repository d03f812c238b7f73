package opencredit.api.edge;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opencredit.api.caller.Caller;
import opencredit.api.caller.KeyGate;
import opencredit.api.caller.Reception;
import opencredit.api.caller.TrustedProxies;
import opencredit.api.edge.visit.Visits;
import opencredit.api.http.Access;
import opencredit.api.http.QueryPair;
import opencredit.api.http.Route;
import opencredit.api.http.Visit;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.key.ApiKey;
import opencredit.data.key.KeyText;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who sent a request: found out here and nowhere else, once for each request, before anything is answered. */
final class Callers {
    private static final String ATTRIBUTE = "opencredit.caller";
    private static final String VISIT = "opencredit.visit";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String SCHEME = "bearer ";

    /** An address has room for a thousand keys that nobody has; whoever has some pastes one. */
    private static final int MOST_EXPOSED = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);

    private final KeyGate gate;
    private final TrustedProxies proxies;
    private final Visits visits;
    private final AtomicBoolean told = new AtomicBoolean();

    Callers(Reception reception) {
        this.gate = reception.gate();
        this.proxies = reception.proxies();
        this.visits = new Visits(reception);
    }

    /**
     * Finds out who sent a request.
     *
     * @throws Problem where a key is sent that opens nothing
     */
    void find(Context ctx) {
        String sent = sentKey(ctx.header("Authorization"));
        ctx.attribute(ATTRIBUTE, sent == null ? byAddress(ctx) : Caller.holder(valid(sent)));
    }

    /**
     * Finds out who is signed in, where the route is for staff: no other route knows cookies, so that no page elsewhere
     * can send a reader's browser to it in the reader's name.
     */
    void find(Context ctx, Route route) {
        switch (route.access()) {
            case Access.Public _, Access.Keyed _ -> {}
            case Access.Entrance _, Access.Staff _ -> {
                Visit visit = visits.of(ctx);
                ctx.attribute(VISIT, visit);
                StaffSession session = visit.session();
                if (session != null) {
                    gate.used(session.key());
                    ctx.attribute(ATTRIBUTE, Caller.holder(session.key()));
                }
            }
        }
    }

    /** How they came, where that was asked. */
    static Visit visit(Context ctx) {
        Visit found = ctx.attribute(VISIT);
        return found == null ? Visit.NONE : found;
    }

    /** Who sent it; of a request that opens nothing, the address that it came from. */
    static Caller of(Context ctx) {
        Caller found = ctx.attribute(ATTRIBUTE);
        return found == null ? new Caller(ctx.ip()) : found;
    }

    /** Counts an attempt that a route refuses, where it is one that not everybody may use. */
    void refused(Route route, Caller caller, Problem problem) {
        int status = problem.type().status();
        switch (route.access()) {
            case Access.Public _ -> {}
            case Access.Keyed _, Access.Entrance _, Access.Staff _ -> {
                if (status < 500) {
                    gate.refused(caller.key(), problem.type());
                }
            }
        }
    }

    private Caller byAddress(Context ctx) {
        List<String> forwarded = Collections.list(ctx.req().getHeaders(FORWARDED));
        Caller caller = Caller.of(ctx.ip(), forwarded, proxies);
        if (!forwarded.isEmpty() && Caller.isNeighbour(ctx.ip()) && !proxies.isTrusted(ctx.ip())) {
            warnOnce();
        }
        return caller;
    }

    /** Whoever has a proxy and did not name it gives all its readers one reader's share. */
    private void warnOnce() {
        if (!told.getAndSet(true)) {
            LOG.warn(
                    "a machine of this network says for whom it asks, and is not believed: if it is your proxy, name it in"
                            + " OPENCREDIT_TRUSTED_PROXIES");
        }
    }

    /** What follows the scheme; null where another scheme, or none, was sent, as by a proxy that asks for a password. */
    private static @Nullable String sentKey(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    private ApiKey valid(String sent) {
        ApiKey key = KeyText.read(sent).stream()
                .flatMap(text -> gate.verify(List.of(text)).stream())
                .findFirst()
                .orElseThrow(() -> refusal(null, ProblemType.INVALID_KEY));
        switch (gate.state(key)) {
            case VALID -> gate.used(key);
            case EXPIRED -> throw refusal(key, ProblemType.EXPIRED_KEY);
            case REVOKED -> throw refusal(key, ProblemType.REVOKED_KEY);
        }
        return key;
    }

    /**
     * A key in an address is in every log between the reader and this server: all that stand there are revoked.
     *
     * @throws Problem where one does
     */
    void refuseExposed(Context ctx) {
        List<KeyText> written = written(ctx);
        List<ApiKey> exposed = written.isEmpty() ? List.of() : gate.verify(written);
        exposed.forEach(gate::exposed);
        exposed.forEach(key -> gate.refused(key, ProblemType.EXPOSED_KEY));
        if (!exposed.isEmpty()) {
            throw Problem.of(ProblemType.EXPOSED_KEY);
        }
    }

    /** What looks like keys in an address, as it is written and as it is read. */
    private static List<KeyText> written(Context ctx) {
        Stream<String> path = Stream.of(ctx.req().getRequestURI())
                .flatMap(raw -> Stream.of(raw, QueryPair.decode(raw)).flatMap(Stream::ofNullable));
        Stream<String> query = QueryPair.of(ctx.queryString()).stream()
                .flatMap(
                        pair -> Stream.of(pair.raw(), pair.name(), pair.value()).flatMap(Stream::ofNullable));
        Map<String, KeyText> keys = Stream.concat(path, query)
                .flatMap(text -> KeyText.within(text).stream())
                .collect(Collectors.toMap(KeyText::secret, key -> key, (first, _) -> first, LinkedHashMap::new));
        return keys.values().stream().limit(MOST_EXPOSED).toList();
    }

    private Problem refusal(@Nullable ApiKey key, ProblemType type) {
        gate.refused(key, type);
        return Problem.of(type);
    }
}
