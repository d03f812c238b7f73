package opencredit.data.intake.cells;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses of public pages. */
public final class Links {
    /** What old browsers open, and the longest that the contract promises. */
    private static final int LONGEST = 2_000;

    /** An address within an address within an address; what is still encoded then hides something. */
    private static final int MOST_ENCODINGS = 4;

    private Links() {}

    /** An absolute http or https address with a host and without a user, in ASCII; empty for anything else. */
    public static Optional<String> read(String cell) {
        try {
            URI address = new URI(cell.strip());
            String ascii = address.toASCIIString();
            boolean isWeb =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            boolean isPublic = isWeb && address.getHost() != null && address.getRawUserInfo() == null;
            return isPublic && ascii.length() <= LONGEST ? Optional.of(ascii) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    /** The address as people read it; empty when it cannot be decoded, or not to the end. */
    public static Optional<String> decoded(String address) {
        String text = address;
        for (int round = 0; round < MOST_ENCODINGS; round++) {
            if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
                return Optional.of(text);
            }
            try {
                text = URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
