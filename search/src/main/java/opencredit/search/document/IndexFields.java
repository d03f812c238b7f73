package opencredit.search.document;

import opencredit.data.record.filter.RecordFilter;

/**
 * The fields of an index beside those of the filters. Documents of records and of subjects lie in it side by side and share
 * only the order.
 */
public final class IndexFields {

    /** Changes with the fields, with the filters and with how text is folded: an index of another form is begun anew. */
    public static final String FORM = "7";

    /** The order of the index, newest decision first, so that a query stops after the hits it needs. */
    public static final String DAY = "day";

    /** Of a record. */
    public static final String ID = "id", VISIBLE_UNTIL = "visibleUntil";

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

    /** No engine takes a term beyond 32,766 bytes; nobody types a value of a tenth of that. */
    private static final int LONGEST_TERM = 3_000;

    private IndexFields() {}

    /** The field whose values a facet counts. */
    public static String facet(String facet) {
        return RecordFilter.of(facet).map(RecordFilter::indexField).orElse(facet);
    }

    /** Whether a value can be kept and looked for as a whole. */
    static boolean isTerm(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_TERM;
    }
}
