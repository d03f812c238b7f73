package opencredit.data.outcome;

/**
 * Who writes to the register, and why. Kept beside the ledger, and published nowhere.
 *
 * @param actor how somebody came in, and as whom: {@code command-line:NAME}, {@code server}
 * @param reason a value of the closed list {@code data/codes/reasons.yaml}, which the entries give
 */
public record Act(String actor, String reason) {
    /** A running server, without a person. */
    public static final String SERVER = "server";

    private static final int LONGEST = 200;

    public Act {
        if (actor.isBlank() || actor.length() > LONGEST || actor.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "an actor has a name of one line and at most " + LONGEST + " characters");
        }
    }
}
