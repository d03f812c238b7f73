package opencredit.data.dataset;

import java.util.List;
import java.util.Locale;

/** What a field is to every dataset; roles become real columns, filters and envelope members. */
public enum Role {
    SUBJECT_NAME,
    SUBJECT_CODE,
    SUBJECT_KIND,
    /** The subject's legal representative: never shown beside a masked party, and masked in free text. */
    REPRESENTATIVE,
    AUTHORITY_NAME,
    AUTHORITY_CODE,
    PUBLISHER_NAME,
    PUBLISHER_CODE,
    CATEGORY,
    TITLE,
    DOCUMENT_NUMBER,
    LICENCE_NUMBER,
    DECISION_DATE,
    AMOUNT,
    VALID_FROM,
    VALID_UNTIL,
    /** 公示截止期: the last day on which the record may be shown. */
    PUBLICITY_DEADLINE,
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
            case AUTHORITY_NAME -> List.of("authority", "name");
            case AUTHORITY_CODE -> List.of("authority", "code");
            case PUBLISHER_NAME -> List.of("publisher", "name");
            case PUBLISHER_CODE -> List.of("publisher", "code");
            case CATEGORY -> List.of("categories");
            case DOCUMENT_NUMBER -> List.of("documentNumber");
            case DECISION_DATE -> List.of("decisionDate");
            case REPRESENTATIVE, TITLE, LICENCE_NUMBER, AMOUNT, VALID_FROM, VALID_UNTIL, PUBLICITY_DEADLINE, STATE ->
                List.of();
        };
    }

    /** The word in definition files and in JSON, such as {@code subject-name}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
