package opencredit.data.export;

import opencredit.data.dataset.FieldType;

/** The closed set of value types of a table's columns. A format with types has a case for each. */
public enum ColumnType {
    TEXT,
    WHOLE_NUMBER,
    /** A number with decimals, written as in the record. */
    DECIMAL,
    /** An amount of yuan with two decimals. */
    AMOUNT,
    /** ISO 8601, without a time. */
    DATE,
    /** UTC with milliseconds, ISO 8601. */
    INSTANT,
    /** The midnight after the last day, ISO 8601 in the city's time. */
    WINDOW_END,
    YES_NO;

    static ColumnType of(FieldType type) {
        return switch (type) {
            case FieldType.Text text -> TEXT;
            case FieldType.Code code -> TEXT;
            case FieldType.Date date -> DATE;
            case FieldType.Money money -> AMOUNT;
            case FieldType.CreditCode code -> TEXT;
            case FieldType.WholeNumber number -> WHOLE_NUMBER;
            case FieldType.Decimal decimal -> DECIMAL;
            case FieldType.YesNo flag -> YES_NO;
            case FieldType.Link link -> TEXT;
            case FieldType.Count count -> WHOLE_NUMBER;
            case FieldType.DatasetId dataset -> TEXT;
            case FieldType.Reference reference -> TEXT;
        };
    }
}
