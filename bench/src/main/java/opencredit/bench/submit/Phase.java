package opencredit.bench.submit;

/** How far a submission is, as its publisher knows. */
enum Phase {
    /** Its bytes are on their way, and nothing is acknowledged. */
    UPLOAD,
    /** It is acknowledged, and waits or is checked. */
    CHECK,
    /** Its rows are durable, and go into the ledger. */
    PUBLISH,
    OVER;

    /** The phase of a batch in this state. */
    static Phase of(String state) {
        return switch (state) {
            case "received", "checking" -> CHECK;
            case "waiting", "publishing" -> PUBLISH;
            default -> OVER;
        };
    }
}
