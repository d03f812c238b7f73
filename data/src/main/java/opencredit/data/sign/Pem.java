package opencredit.data.sign;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks of text for keys (RFC 7468). */
final class Pem {
    private static final int COLUMNS = 64;

    private Pem() {}

    /** One block with its label, ending in a line feed. */
    static String block(String label, byte[] bytes) {
        String lines = Base64.getMimeEncoder(COLUMNS, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /**
     * The bytes of the first block with this label.
     *
     * @throws IllegalArgumentException where there is none, or it is not Base64
     */
    static byte[] bytes(String text, String label) {
        Pattern block = Pattern.compile("-----BEGIN " + label + "-----\\s+(?<lines>[^-]+)-----END " + label + "-----");
        Matcher found = block.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + label);
        }
        return Base64.getDecoder().decode(found.group("lines").replaceAll("\\s", ""));
    }
}
