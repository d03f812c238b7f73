package opencredit.search.name;

/** What two names are compared by, each between 0 and 1, and what it weighs. The weights sum to 1. */
public enum NameFeature {
    /**
     * The share of what was typed that the name has in the same order. Half of it is chance (whole names share regions,
     * industries and legal forms), so it counts from there: a character that is missing takes twice its share.
     */
    FOUND(0.5),
    /** Begins alike, at the name's first character or its trade name's: abbreviations nearly always do. */
    START(0.15),
    /** The share of the name that was typed: of two names that hold it, the shorter is meant. */
    COVERED(0.15),
    /** All that was typed stands in one piece. */
    TOGETHER(0.05),
    /** The trade names alone, for those of one city and industry share all the rest. */
    TRADE_NAME(0.05),
    /** Not elsewhere: the region typed is not another than the one in the name or, failing that, in the credit code. */
    REGION(0.1);

    /** Its share of the score. */
    public final double weight;

    NameFeature(double weight) {
        this.weight = weight;
    }
}
