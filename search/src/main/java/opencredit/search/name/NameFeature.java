package opencredit.search.name;

/** The features by which two names are compared, each between 0 and 1, with their weights. The weights sum to 1. */
public enum NameFeature {
    /**
     * The share of what was typed that the name has in the same order. Half of it is chance (whole names share regions,
     * industries and legal forms), so it counts from there: a character that is missing takes twice its share.
     */
    FOUND(0.5),
    /**
     * Begins alike, at the name's first character or behind its region or nation: abbreviations nearly always do, at the
     * former far more often.
     */
    START(0.2),
    /**
     * The share of the name that was typed: of two names that hold it, the shorter is meant. Of a short word the share of
     * the characters that begin its words, of which abbreviations are made.
     */
    COVERED(0.15),
    /** All that was typed stands in one piece. */
    TOGETHER(0.04),
    /** The trade names alone, for those of one city and industry share all the rest. */
    TRADE_NAME(0.03),
    /** Not elsewhere: the region typed is not another than the one in the name or, failing that, in the credit code. */
    REGION(0.08);

    /** Its share of the score. */
    public final double weight;

    NameFeature(double weight) {
        this.weight = weight;
    }
}
