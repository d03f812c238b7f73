package opencredit.search.elasticsearch.documents;

/**
 * The fields of the index, as {@code index.json} maps them. Records, subjects and the state lie in it side by side;
 * records and subjects share only the order.
 */
public final class Fields {

    /** Changes with the fields and with how text is folded: an index of another form is none of ours. */
    public static final String FORM = "5";

    /** The order of the index, newest decision first, so that a query stops after the hits it needs. */
    public static final String DAY = "day", ID = "id";

    /** Of a record: exact values. */
    public static final String DATASET = "dataset",
            SUBJECT = "subject",
            AUTHORITY = "authority",
            AUTHORITY_NAME = "authorityName",
            REGION = "region",
            WHOLE_REGION = "wholeRegion",
            CATEGORY = "category",
            STATE = "state",
            YEAR = "year",
            NUMBER = "number",
            AMOUNT = "amount",
            VISIBLE_UNTIL = "visibleUntil";

    /** Of a record: what the words of a query are looked for in. */
    public static final String KEY = "key",
            NAME_KEY = "nameKey",
            NAME = "name",
            NAME_SINGLES = "nameSingles",
            ALL = "all",
            ALL_SINGLES = "allSingles";

    /** Of a record: what the documents of its subject and its second party are found by. */
    public static final String OWNER = "owner";

    /** Of a subject. */
    public static final String SUBJECT_CODE = "subjectCode",
            SUBJECT_NAME_KEY = "subjectNameKey",
            SUBJECT_NAME = "subjectName",
            SUBJECT_SINGLES = "subjectSingles",
            SUBJECT_PINYIN = "subjectPinyin",
            SUBJECT_INITIALS = "subjectInitials";

    /** The engine takes no term beyond 32,766 bytes; nobody types a value of a tenth of that. */
    private static final int LONGEST_TERM = 3_000;

    private Fields() {}

    /** Whether a value can be kept and looked for as a whole. */
    static boolean isTerm(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_TERM;
    }
}
