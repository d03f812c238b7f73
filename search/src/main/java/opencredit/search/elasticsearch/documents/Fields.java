package opencredit.search.elasticsearch.documents;

import java.util.Map;
import opencredit.data.record.filter.RecordFilter;
import opencredit.search.document.IndexFields;

/** What Elasticsearch calls the fields, as {@code index.json} maps them. The state lies in the index too. */
public final class Fields {

    /** What an authority is called, without its code, and the whole of a region, without its prefixes. */
    private static final Map<String, String> COUNTED = Map.of(
            RecordFilter.AUTHORITY.indexField(),
            "authorityName",
            RecordFilter.REGION.indexField(),
            "wholeRegion",
            IndexFields.SUBJECT_REGION,
            "subjectWholeRegion");

    private Fields() {}

    /** The field by which the values of a field are counted: another where not all that is looked for is counted. */
    public static String counted(String field) {
        return COUNTED.getOrDefault(field, field);
    }
}
