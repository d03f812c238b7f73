package opencredit.search.name;

import java.util.regex.Pattern;

/**
 * A subject that might be meant.
 *
 * @param code its unified social credit code
 * @param name as its records write it
 */
public record Candidate(String code, String name) {

    private static final Pattern REGION = Pattern.compile("..\\d{6}");

    /** Where it is registered: digits 3 to 8 of the code (GB 32100-2015, 5.3); empty where they are no digits. */
    String region() {
        return REGION.matcher(code).lookingAt() ? code.substring(2, 8) : "";
    }
}
