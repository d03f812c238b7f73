package opencredit.data.subject;

/** The three kinds of administrative counterpart, and public bodies as authorities. Wire form is lower-case. */
public enum SubjectKind {
    /** 法人及非法人组织. */
    ORGANIZATION,
    /** 自然人. */
    PERSON,
    /** 个体工商户. */
    SELF_EMPLOYED;

    /** The word in JSON, such as {@code self-employed}. */
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
