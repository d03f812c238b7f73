package opencredit.api.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opencredit.api.http.QueryPair;
import opencredit.api.http.Request;
import opencredit.data.record.RecordQuery.Position;
import org.jspecify.annotations.Nullable;

/** Pages of a list: where one starts, where the next does. */
public final class Paging {
    /** What every list takes. */
    public static final List<String> NAMES = List.of("limit", "cursor");

    private static final int MOST = 1000;
    private static final int USUAL = 20;
    /** A page somebody looks at; longer ones are for programs, and cost as much more. */
    public static final int LOOKED_AT = 100;

    private Paging() {}

    /** How many are asked for. */
    public static int limit(Parameters parameters) {
        return (int) parameters.number("limit", 1, MOST, USUAL);
    }

    /** Whether a page of so many is dear. */
    public static boolean isLong(int limit) {
        return limit > LOOKED_AT;
    }

    /** Where the page starts; null at the beginning. */
    public static @Nullable Position after(Parameters parameters, Cursors cursors, String query) {
        String position = cursors.read(query, parameters.text("cursor"));
        if (position == null) {
            return null;
        }
        int space = position.indexOf(' ');
        return new Position(position.substring(space + 1), UUID.fromString(position.substring(0, space)));
    }

    /** The cursor for the page after {@code last}. */
    public static String cursor(Cursors cursors, String query, Position last) {
        return cursors.write(query, last.id() + " " + last.value());
    }

    /** Says where the next page is: {@code Link} with {@code rel="next"} (RFC 8288). */
    public static String link(Request request, String parameter, String next) {
        List<String> pairs = new ArrayList<>();
        for (QueryPair pair : QueryPair.of(request.query())) {
            if (!pair.is(parameter)) {
                pairs.add(pair.raw().replaceAll("[^\\x21-\\x7e]|[<>\"]", ""));
            }
        }
        pairs.add(parameter + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return "<" + request.path() + "?" + String.join("&", pairs) + ">; rel=\"next\"";
    }
}
