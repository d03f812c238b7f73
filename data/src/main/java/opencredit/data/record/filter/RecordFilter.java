package opencredit.data.record.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opencredit.data.dataset.Role;
import opencredit.data.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The table of filters: the name of the parameter and of the facet, the kind, the role, the condition on a record
 * {@code r}, the field of the search index, the title, and how records are counted by it. A cursor is bound to the
 * filters of its query in the order of this table: new filters are added, none change places.
 */
public enum RecordFilter {
    DATASET(
            "dataset",
            FilterKind.DATASET,
            null,
            "r.dataset = ?",
            "dataset",
            new Bilingual("数据集", "Dataset"),
            FacetColumn.of("r.dataset")),
    /** The credit code of a record's subject, or of its second party. */
    SUBJECT(
            "subject",
            FilterKind.SUBJECT,
            Role.SUBJECT_CODE,
            "(r.subject = any(?) or r.counterparty = any(?))",
            "subject",
            new Bilingual("统一社会信用代码", "Unified social credit code"),
            null),
    /**
     * By its code, or by any of its names: a body that is asked for by one of them has all its records found, those without a
     * code too where no other body is called so. Counted by its code, and by its name where it has none.
     */
    AUTHORITY(
            "authority",
            FilterKind.BODY,
            Role.AUTHORITY_NAME,
            "r.authority = any(array(select id from authority where name = any(?) or code = any(array("
                    + "select code from authority where name = any(?) union all select unnest(?::text[])))"
                    + " union select u.id from authority u where u.code is null and u.name = any(array("
                    + "select o.name from authority o where o.code = any(array("
                    + "select code from authority where name = any(?) union all select unnest(?::text[])))))"
                    + " and 1 = (select count(distinct o.code) from authority o where o.name = u.name)))",
            "authority",
            new Bilingual("认定机关", "Authority"),
            FacetColumn.joined("coalesce(a.code, a.name)", "join authority a on a.id = r.authority")),
    /** The bounds are for the index. */
    REGION(
            "region",
            FilterKind.REGION,
            null,
            "r.region ^@ any(?) and r.region >= ? and r.region < ?",
            "region",
            new Bilingual("地区", "Region"),
            FacetColumn.of("r.region")),
    /** A record counts for each of its categories, and once for none. */
    CATEGORY(
            "category",
            FilterKind.CODE,
            Role.CATEGORY,
            "r.category_set = any(array(select id from category_set where categories && ?))",
            "category",
            new Bilingual("类别", "Category"),
            FacetColumn.joined(
                    "c.category",
                    "join category_set s on s.id = r.category_set"
                            + " left join lateral unnest(s.categories) c (category) on true")),
    STATE(
            "state",
            FilterKind.CODE,
            Role.STATE,
            "r.state = any(?)",
            "state",
            new Bilingual("状态", "State"),
            FacetColumn.ofOneDataset("r.state")),
    NUMBER(
            "number",
            FilterKind.NUMBER,
            Role.DOCUMENT_NUMBER,
            "r.number = any(?)",
            "number",
            new Bilingual("文号", "Document number"),
            null),
    FROM(
            "from",
            FilterKind.FIRST_DAY,
            Role.DECISION_DATE,
            "r.decision_date >= ?",
            "day",
            new Bilingual("决定日期从", "Decided from"),
            null),
    TO(
            "to",
            FilterKind.LAST_DAY,
            Role.DECISION_DATE,
            "r.decision_date <= ?",
            "day",
            new Bilingual("决定日期至", "Decided through"),
            null),
    MIN_AMOUNT(
            "minAmount",
            FilterKind.LEAST_AMOUNT,
            Role.AMOUNT,
            "r.amount >= ?",
            "amount",
            new Bilingual("金额不低于（元，含本数）", "Amount from (yuan, inclusive)"),
            null),
    MAX_AMOUNT(
            "maxAmount",
            FilterKind.MOST_AMOUNT,
            Role.AMOUNT,
            "r.amount <= ?",
            "amount",
            new Bilingual("金额不高于（元，含本数）", "Amount to (yuan, inclusive)"),
            null),
    /** A record counts for each of its answers, and once for none. */
    ANSWER(
            "answer",
            FilterKind.ANSWER,
            null,
            "r.answer_set = any(array(select id from answer_set where answers && ?))",
            "answer",
            new Bilingual("是否项", "Yes or no"),
            new FacetColumn(
                    "x.answer",
                    "left join answer_set ans on ans.id = r.answer_set left join lateral unnest(ans.answers) x (answer) on true",
                    true)),
    /** A promise that is open and was due before today is overdue. */
    DUE_BY(
            "dueBy",
            FilterKind.LAST_DUE,
            Role.VALID_UNTIL,
            "r.valid_until <= ?",
            "due",
            new Bilingual("到期日不晚于", "Due or ending by"),
            null),
    /** The credit code of a record's subject, and not of its second party: what counts by subject count. */
    ABOUT(
            "about",
            FilterKind.SUBJECT,
            Role.SUBJECT_CODE,
            "r.subject = any(?)",
            "about",
            new Bilingual("信用主体代码（不含作为另一方）", "Code of the subject itself"),
            null);

    private final String parameter;
    private final FilterKind kind;
    private final @Nullable Role role;
    private final String condition;
    private final String indexField;
    private final Bilingual title;
    private final @Nullable FacetColumn facet;

    RecordFilter(
            String parameter,
            FilterKind kind,
            @Nullable Role role,
            String condition,
            String indexField,
            Bilingual title,
            @Nullable FacetColumn facet) {
        this.parameter = parameter;
        this.kind = kind;
        this.role = role;
        this.condition = condition;
        this.indexField = indexField;
        this.title = title;
        this.facet = facet;
    }

    /** The filter of a parameter or facet; empty where there is none of that name. */
    public static Optional<RecordFilter> of(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter.equals(name))
                .findFirst();
    }

    /** The value of {@link #ANSWER} for a field and its answer. */
    public static String answer(String field, boolean answer) {
        return field + (answer ? ":yes" : ":no");
    }

    /** All filters in the order in which forms show them. */
    public static List<RecordFilter> inForms() {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(RecordFilter::kind))
                .toList();
    }

    /** The filters by whose values records are counted, in the order of forms. */
    public static List<RecordFilter> facets() {
        return inForms().stream().filter(filter -> filter.facet != null).toList();
    }

    /** The name in queries, in answers and in the canonical form of a query. */
    public String parameter() {
        return parameter;
    }

    /** How values are written and compared. */
    public FilterKind kind() {
        return kind;
    }

    /** The role of the field that has the value in a dataset; empty for what all records have. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** The condition on a record {@code r} as SQL; what its question marks bind is said by the kind. */
    public String condition() {
        return condition;
    }

    /** The field of the search index that is compared; two bounds of one value share it. */
    public String indexField() {
        return indexField;
    }

    /** The title for readers, if the dataset has no word of its own. */
    public Bilingual title() {
        return title;
    }

    /** How records are counted by it; empty where they are not. */
    public Optional<FacetColumn> facet() {
        return Optional.ofNullable(facet);
    }

    /** Whether records are counted by it within one dataset only. */
    public boolean isFacetOfOneDataset() {
        return facet != null && facet.ofOneDataset();
    }

    /** The lower bound of what this is the upper bound of; empty for every other filter. */
    public Optional<RecordFilter> lower() {
        FilterKind wanted = switch (kind) {
            case LAST_DAY -> FilterKind.FIRST_DAY;
            case MOST_AMOUNT -> FilterKind.LEAST_AMOUNT;
            case DATASET, REGION, BODY, CODE, ANSWER, FIRST_DAY, LAST_DUE, LEAST_AMOUNT, NUMBER, SUBJECT -> null;
        };
        return Arrays.stream(values())
                .filter(other -> other.kind == wanted && other.indexField.equals(indexField))
                .findFirst();
    }
}
