package opencredit.data.outcome;

/**
 * Against harm in bulk: a batch that changes more than a share of what its dataset shows is not appended before somebody
 * confirms it. A wrong file, or one whose keys are spelled anew, is mostly seen in how much it would change.
 *
 * @param share of the dataset's records, 0 to 1
 */
public record Brake(double share) {
    /** Stops nothing: the batch is confirmed already. */
    public static final Brake RELEASED = new Brake(Double.POSITIVE_INFINITY);

    /** Records of a dataset that is being filled, of which every file is a great share. */
    public static final long FILLING = 1_000;

    /** Rows that never wait: one person can look through so many, and withdraw them one by one. */
    public static final long FEW = 100;

    /** Whether somebody with a second word, or who needs none, has spoken already. */
    public boolean isReleased() {
        return equals(RELEASED);
    }

    /** @param shown records of the dataset */
    public boolean stops(long changed, long shown) {
        return shown >= FILLING && changed > FEW && changed > share * shown;
    }
}
