package opencredit.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opencredit.api.problem.Problem;
import opencredit.api.problem.ProblemType;
import opencredit.data.session.StaffSession;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form of ours that was sent ({@code application/x-www-form-urlencoded}). Nothing of it is kept, logged or
 * said back but by the page that asks for it.
 *
 * @param fields decoded, without space around; a name may have several values
 */
public record SubmittedForm(Map<String, List<String>> fields) {
    /** The field that only pages of the session know. */
    public static final String TOKEN = "token";

    /** What signs in is a key; whoever is signed in may type a record, as long as the API takes one. */
    private static final int MOST_BYTES = 16 * 1024, MOST_OF_STAFF = 4 * 1024 * 1024;

    /** A form with a file begins with its token, and is read no further before that is known. */
    private static final Pattern FIRST_PART = Pattern.compile("--[^\\r\\n]{1,70}\\r\\n"
            + "(?i:content-disposition: form-data; name=\"token\")\\r\\n\\r\\n([A-Za-z0-9_-]{43})\\r\\n--");

    private static final int LONGEST_START = 512;

    private static final String TYPE = "application/x-www-form-urlencoded( ?; ?charset=\"?utf-8\"?)?";

    /**
     * Lets a form in that a page of ours sent.
     *
     * @param session whose token the form has to carry; null where it needs none
     * @return the same request, whose body can be read again
     * @throws Problem {@code FOREIGN_FORM} where another page sent it, or none
     */
    static Request admit(Request request, @Nullable StaffSession session) {
        if (!request.visit().isFromHere()) {
            throw Problem.of(ProblemType.FOREIGN_FORM);
        }
        if (session != null && type(request).startsWith("multipart/form-data")) {
            return admitFile(request, session);
        }
        byte[] body = bytes(request);
        List<String> sent = of(body).fields().getOrDefault(TOKEN, List.of());
        if (session != null && (sent.size() != 1 || !session.secret().isTokenOf(sent.getFirst()))) {
            throw Problem.of(ProblemType.FOREIGN_FORM);
        }
        return request.with(() -> new ByteArrayInputStream(body));
    }

    private static Request admitFile(Request request, StaffSession session) {
        try {
            InputStream body = request.content().open();
            byte[] start = body.readNBytes(LONGEST_START);
            Matcher first = FIRST_PART.matcher(new String(start, StandardCharsets.ISO_8859_1));
            if (!first.lookingAt() || !session.secret().isTokenOf(first.group(1))) {
                throw Problem.of(ProblemType.FOREIGN_FORM);
            }
            return request.with(() -> new SequenceInputStream(new ByteArrayInputStream(start), body));
        } catch (IOException broken) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static String type(Request request) {
        String type = request.header("Content-Type");
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    /** The form that a request brings. */
    public static SubmittedForm read(Request request) {
        return of(bytes(request));
    }

    private static byte[] bytes(Request request) {
        if (!type(request).matches(TYPE)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            int most = request.visit().session() == null ? MOST_BYTES : MOST_OF_STAFF;
            byte[] body = request.content().open().readNBytes(most + 1);
            if (body.length > most) {
                throw Problem.of(ProblemType.CONTENT_TOO_LARGE);
            }
            return body;
        } catch (IOException broken) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST);
        }
    }

    private static SubmittedForm of(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (QueryPair pair : QueryPair.of(new String(body, StandardCharsets.US_ASCII))) {
            String name = pair.name();
            String value = pair.value();
            if (name == null || value == null || pair.isBroken()) {
                throw Problem.of(ProblemType.MALFORMED_REQUEST);
            }
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return new SubmittedForm(fields);
    }

    /** A field's only value; empty where there is none. */
    public String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        if (values.size() > 1) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST);
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** A field's values, without empty ones. */
    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
