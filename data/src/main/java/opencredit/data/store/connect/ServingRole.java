package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role of PostgreSQL by which the register is served, where it is another than the owner of the tables: it appends to
 * the ledger, and can neither change nor delete what is in it but through the functions of {@code V8__append_only.sql}.
 */
public final class ServingRole {
    private static final String GRANT = """
            do $$
            declare
              role text := '%1$s';
              room text := current_schema();
            begin
              -- two programs that start at once would change the same rows of the catalogue
              perform pg_advisory_xact_lock(7021786320174311);
              execute format('grant usage on schema %%I to %%I', room, role);
              execute format('grant select, insert, update, delete, truncate on all tables in schema %%I to %%I', room, role);
              execute format('revoke update, delete, truncate on entry, version, act from %%I', role);
              execute format('revoke insert, update, delete, truncate on flyway_schema_history from %%I', role);
              execute format('grant usage on all sequences in schema %%I to %%I', room, role);
              execute format('grant execute on all functions in schema %%I to %%I', room, role);
            end $$
            """;

    private static final String IS_GUARDED = """
            select not (has_table_privilege('entry', 'UPDATE, DELETE, TRUNCATE')
              or has_table_privilege('version', 'UPDATE, DELETE, TRUNCATE')
              or has_table_privilege('act', 'UPDATE, DELETE, TRUNCATE')
              or pg_has_role((select relowner from pg_class where oid = 'entry'::regclass), 'MEMBER'))
            """;

    private ServingRole() {}

    /** Gives the role of {@code serving} what it needs, and nothing more. */
    public static void grant(DataSource owner, DataSource serving) throws SQLException {
        String role = ask(serving, "select replace(current_user, '''', '''''')");
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(GRANT.formatted(role));
        }
    }

    /** Whether the role has no way to change the ledger, its owner's rights included. */
    public static boolean isGuarded(DataSource serving) throws SQLException {
        return ask(serving, IS_GUARDED).equals("t");
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
