package opencredit.data.dataset;

import java.util.Optional;
import java.util.stream.Stream;

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

    /** A whole number from zero on; a JSON number. */
    record WholeNumber() implements FieldType {}

    /** A ratio, score or percentage with that many decimals, as a JSON string. */
    record Decimal(int decimals) implements FieldType {}

    /** Yes or no; a JSON boolean. */
    record YesNo() implements FieldType {}

    /** An absolute address of a page, http or https. */
    record Link() implements FieldType {}

    /**
     * A count of people, not published below {@code suppressBelow}, and above it in steps of as many; a {@code total}
     * neither when any other count of the row is not, for it would tell by subtraction.
     */
    record Count(int suppressBelow, boolean total) implements FieldType {}

    /** The id of a dataset of this register. */
    record DatasetId() implements FieldType {}

    /** The document number of a record in {@code dataset}, which readers are led to while it is shown. */
    record Reference(String dataset, Tie tie) implements FieldType {
        /** As long as a document number may be. */
        public static final int LONGEST = 256;
    }

    /** What a record has in common with one to which it refers, for a document number is its authority's alone. */
    enum Tie {
        /** Both are about one subject, whoever decided either. */
        SUBJECT,
        /** Whoever decided one issued the other. */
        AUTHORITY
    }

    /** The unit in which national columns state an amount. */
    enum Unit {
        YUAN("元", 0),
        TEN_THOUSAND_YUAN("万元", 4),
        HUNDRED_MILLION_YUAN("亿元", 8);

        private final String word;
        private final int powerOfTen;

        Unit(String word, int powerOfTen) {
            this.word = word;
            this.powerOfTen = powerOfTen;
        }

        /** How headers and cells write it. */
        public String word() {
            return word;
        }

        /** Of the yuan that one of it is. */
        public int powerOfTen() {
            return powerOfTen;
        }

        /** The unit that the text ends in, the larger ones before the yuan that they end in too. */
        public static Optional<Unit> ending(String text) {
            return Stream.of(HUNDRED_MILLION_YUAN, TEN_THOUSAND_YUAN, YUAN)
                    .filter(unit -> text.endsWith(unit.word))
                    .findFirst();
        }
    }

    /** What the type's columns state amounts in; yuan where it is none. */
    default Unit unit() {
        return this instanceof Money(Unit unit) ? unit : Unit.YUAN;
    }

    /** The word in definition files and in the catalogue, such as {@code credit-code}. */
    default String wire() {
        return switch (this) {
            case Text text -> "text";
            case Code code -> "code";
            case Date date -> "date";
            case Money money -> "money";
            case CreditCode code -> "credit-code";
            case WholeNumber number -> "integer";
            case Decimal decimal -> "decimal";
            case YesNo flag -> "flag";
            case Link link -> "link";
            case Count count -> "count";
            case DatasetId dataset -> "dataset";
            case Reference reference -> "reference";
        };
    }
}
