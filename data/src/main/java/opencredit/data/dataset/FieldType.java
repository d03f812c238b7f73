package opencredit.data.dataset;

/** The closed set of value types. Every derived thing switches over it without a default branch. */
public sealed interface FieldType {

    /** Free text of at most {@code maximumLength} characters; longer text is cut and flagged. */
    record Text(int maximumLength) implements FieldType {}

    /** A value of the code list {@code list}; {@code several} when one cell may hold more than one. */
    record Code(String list, boolean several) implements FieldType {}

    /** A calendar date; ISO 8601 in content. */
    record Date() implements FieldType {}

    /** An amount of yuan with two decimals, as a JSON string; the columns hold it in {@code columnUnit}. */
    record Money(Unit columnUnit) implements FieldType {}

    /** A unified social credit code, GB 32100-2015. */
    record CreditCode() implements FieldType {}

    /** The unit in which national columns state an amount. */
    enum Unit {
        YUAN,
        TEN_THOUSAND_YUAN
    }
}
