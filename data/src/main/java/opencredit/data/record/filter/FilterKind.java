package opencredit.data.record.filter;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How the values of a filter are written, chosen and compared. The kinds stand in the order in which forms show their
 * filters.
 */
public enum FilterKind {
    /** The one dataset that is asked about; also part of a path. */
    DATASET(String.class),
    /** Prefixes of the codes of regions. */
    REGION(String.class),
    /** Credit codes or exact names of public bodies. */
    BODY(String.class),
    /** Codes of the list that the field of the role has in a dataset: two datasets may call different things the same. */
    CODE(String.class),
    /** Names of fields that are answered with yes or no, each with its answer, such as {@code corrected:yes}. */
    ANSWER(String.class),
    /** The first day of a period, which is part of it. */
    FIRST_DAY(LocalDate.class),
    /** The last day of a period, which is part of it. */
    LAST_DAY(LocalDate.class),
    /** The last day until which something stands, or on which it is due: that day, or one before it. */
    LAST_DUE(LocalDate.class),
    /** Yuan, inclusive. */
    LEAST_AMOUNT(BigDecimal.class),
    /** Yuan, inclusive. */
    MOST_AMOUNT(BigDecimal.class),
    /** Document numbers as typed; compared without brackets and spaces. */
    NUMBER(String.class),
    /** Credit codes of parties. */
    SUBJECT(String.class);

    private final Class<?> type;

    FilterKind(Class<?> type) {
        this.type = type;
    }

    /** The type of a value. */
    public Class<?> type() {
        return type;
    }
}
