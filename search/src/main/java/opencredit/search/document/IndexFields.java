package opencredit.search.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.Hits.Count;
import opencredit.search.Hits.Counted;
import opencredit.search.SearchQuery.Counting;
import opencredit.search.SubjectQuery;

/**
 * The fields of an index beside those of the filters. Documents of records and of subjects lie in it side by side and share
 * only the order.
 */
public final class IndexFields {

    /** Changes with the fields, with the filters and with how text is folded: an index of another form is begun anew. */
    public static final String FORM = "8";

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

    /** Of a record: what it tells of its subject and its second party. */
    public static final String OWNER = "owner";

    /** Of a subject. */
    public static final String SUBJECT_CODE = "subjectCode",
            SUBJECT_NAME_KEY = "subjectNameKey",
            SUBJECT_NAME = "subjectName",
            SUBJECT_SINGLES = "subjectSingles",
            SUBJECT_PINYIN = "subjectPinyin",
            SUBJECT_INITIALS = "subjectInitials";

    /** Of a subject: what it is filtered and counted by. */
    public static final String SUBJECT_REGION = "subjectRegion",
            SUBJECT_KIND = "subjectKind",
            SUBJECT_DATASET = "subjectDataset";

    /** No engine takes a term beyond 32,766 bytes; nobody types a value of a tenth of that. */
    static final int LONGEST_TERM = 3_000;

    private IndexFields() {}

    /** The field whose values a facet counts. */
    public static String facet(String facet) {
        return RecordFilter.of(facet).map(RecordFilter::indexField).orElse(facet);
    }

    /** The field whose values a facet of subjects counts. */
    private static String subjectFacet(String facet) {
        return switch (facet) {
            case SubjectQuery.REGION -> SUBJECT_REGION;
            case SubjectQuery.KIND -> SUBJECT_KIND;
            case SubjectQuery.DATASET -> SUBJECT_DATASET;
            default -> throw new IllegalArgumentException("subjects are not counted by it");
        };
    }

    /** What is asked to be counted of subjects, each facet by its field. */
    public static Counting ofSubjects(Counting asked) {
        return new Counting(
                asked.facets().stream().map(IndexFields::subjectFacet).collect(Collectors.toUnmodifiableSet()),
                asked.total(),
                asked.within());
    }

    /** What was counted so, by the facets that were asked for. */
    public static Counted ofSubjects(Counting asked, Counted counted) {
        Map<String, List<Count>> facets = new TreeMap<>();
        asked.facets()
                .forEach(facet -> Optional.ofNullable(counted.facets().get(subjectFacet(facet)))
                        .ifPresent(counts -> facets.put(facet, counts)));
        return new Counted(facets, counted.total(), counted.partial());
    }

    /** Whether a value can be kept and looked for as a whole. */
    static boolean isTerm(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_TERM;
    }
}
