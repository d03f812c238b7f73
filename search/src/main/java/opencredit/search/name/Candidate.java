package opencredit.search.name;

/**
 * A subject that might be meant.
 *
 * @param code its unified social credit code
 * @param name as its records write it
 */
public record Candidate(String code, String name) {

    /** Where it is registered: digits 3 to 8 of the code (GB 32100-2015, 5.3); empty where they are no digits. */
    String region() {
        return code.matches("..\\d{6}.*") ? code.substring(2, 8) : "";
    }
}
