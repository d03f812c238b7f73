package opencredit.data.dataset;

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
    STATE
}
