package opencredit.search.elasticsearch.documents;

import opencredit.data.record.filter.RecordFilter;

/** What Elasticsearch calls the fields, as {@code index.json} maps them. The state lies in the index too. */
public final class Fields {

    /** What an authority is called, without its code, and the whole of a region, without its prefixes. */
    private static final String AUTHORITY_NAME = "authorityName", WHOLE_REGION = "wholeRegion";

    private Fields() {}

    /** The field by which the values of a field are counted: another where not all that is looked for is counted. */
    public static String counted(String field) {
        if (field.equals(RecordFilter.AUTHORITY.indexField())) {
            return AUTHORITY_NAME;
        }
        return field.equals(RecordFilter.REGION.indexField()) ? WHOLE_REGION : field;
    }
}
