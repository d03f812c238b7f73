package opencredit.data.dataset;

/** Whether a field's value leaves the door of intake. {@link #NEVER} unless the definition says otherwise. */
public enum Disclose {
    PUBLIC,
    /** A person's name: shown as 张*, an organisation's as it is. */
    MASKED,
    NEVER
}
