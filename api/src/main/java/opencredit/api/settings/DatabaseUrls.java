package opencredit.api.settings;

/**
 * How a PostgreSQL is reached, as libpq or JDBC writes it.
 *
 * @param serving for the role that serves
 * @param owner for the role that owns the tables and upgrades them; the same where there is only one
 */
public record DatabaseUrls(String serving, String owner) {

    /** Says nothing of the passwords in them. */
    @Override
    public String toString() {
        return "DatabaseUrls";
    }
}
