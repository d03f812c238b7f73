package opencredit.search.elasticsearch;

/** How far an index is, and the mark that was told with it. A document of the index itself. */
record State(long position, String mark) {

    static final String ID = "state";

    static final State NOTHING = new State(0, "");
}
