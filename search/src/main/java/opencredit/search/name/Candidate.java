package opencredit.search.name;

/**
 * A subject that might be meant.
 *
 * @param code its unified social credit code
 * @param name as its records write it
 */
public record Candidate(String code, String name) {

    private static final int REGION_FROM = 2, REGION_TO = 8;

    /** Where it is registered: digits 3 to 8 of the code (GB 32100-2015, 5.3); empty where they are no digits. */
    String region() {
        if (code.length() < REGION_TO) {
            return "";
        }
        for (int i = REGION_FROM; i < REGION_TO; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return "";
            }
        }
        return code.substring(REGION_FROM, REGION_TO);
    }
}
