package opencredit.data.dataset;

import java.util.List;
import java.util.Locale;

/** The meaning of a field that all datasets share; roles become real columns, filters and envelope members. */
public enum Role {
    SUBJECT_NAME,
    SUBJECT_CODE,
    SUBJECT_KIND,
    /** The second party, such as a supplier or an investor: the record is in both parties' archives. */
    COUNTERPARTY_NAME,
    COUNTERPARTY_CODE,
    COUNTERPARTY_KIND,
    /** The subject's legal representative: never shown beside a masked party, and masked in free text. */
    REPRESENTATIVE,
    /** A person whom the row names and nobody may know, such as who reported: masked in its free text; several may. */
    CONCEALED_PERSON,
    /** The number of a certificate of a person's: never disclosed, and hidden wherever else the row has it; several may. */
    CERTIFICATE_NUMBER,
    AUTHORITY_NAME,
    AUTHORITY_CODE,
    PUBLISHER_NAME,
    PUBLISHER_CODE,
    CATEGORY,
    /** Of columns that had two for it: another category of the same list. */
    SECOND_CATEGORY,
    TITLE,
    DOCUMENT_NUMBER,
    LICENCE_NUMBER,
    DECISION_DATE,
    /** What time a record of every year or quarter is about. */
    PERIOD,
    AMOUNT,
    VALID_FROM,
    /** Of a promise the day on which it is due. */
    VALID_UNTIL,
    /** 公示截止期: the last day on which the record may be shown. */
    PUBLICITY_DEADLINE,
    /** The repair class as the authority stated it (Order 36, article 4). */
    SEVERITY,
    PROCEDURE,
    LEGAL_BASIS,
    STATE;

    /**
     * Where a record carries the value when it is a member of the envelope, such as {@code [subject, name]}; empty for the
     * roles whose values stand under the field's own name in {@code fields}.
     */
    public List<String> envelope() {
        return switch (this) {
            case SUBJECT_NAME -> List.of("subject", "name");
            case SUBJECT_CODE -> List.of("subject", "code");
            case SUBJECT_KIND -> List.of("subject", "kind");
            case COUNTERPARTY_NAME -> List.of("counterparty", "name");
            case COUNTERPARTY_CODE -> List.of("counterparty", "code");
            case COUNTERPARTY_KIND -> List.of("counterparty", "kind");
            case AUTHORITY_NAME -> List.of("authority", "name");
            case AUTHORITY_CODE -> List.of("authority", "code");
            case PUBLISHER_NAME -> List.of("publisher", "name");
            case PUBLISHER_CODE -> List.of("publisher", "code");
            case CATEGORY -> List.of("categories");
            case DOCUMENT_NUMBER -> List.of("documentNumber");
            case DECISION_DATE -> List.of("decisionDate");
            case REPRESENTATIVE, CONCEALED_PERSON, CERTIFICATE_NUMBER -> List.of();
            case SECOND_CATEGORY, TITLE, LICENCE_NUMBER, PERIOD, AMOUNT -> List.of();
            case VALID_FROM, VALID_UNTIL, PUBLICITY_DEADLINE, SEVERITY, PROCEDURE, LEGAL_BASIS, STATE -> List.of();
        };
    }

    /** Whether several fields of a dataset may have it. */
    public boolean isShared() {
        return this == CONCEALED_PERSON || this == CERTIFICATE_NUMBER;
    }

    /** The word in definition files and in JSON, such as {@code subject-name}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
