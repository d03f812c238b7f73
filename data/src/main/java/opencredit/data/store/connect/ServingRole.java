package opencredit.data.store.connect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import opencredit.data.store.embedded.Unavailable;

/**
 * The role of PostgreSQL by which the register is served, where it is another than the owner of the tables: it appends to
 * the ledger, and can neither change nor delete what is in it but through the functions of {@code V8__append_only.sql} and {@code V12__corrections.sql}.
 */
public final class ServingRole {
    private static final String NAME = "select set_config('opencredit.serving_role', ?, true)";

    /** Rights on the owner's objects, not on those of extensions: all are taken first, then those for serving are given. */
    private static final String GRANT = """
            do $$
            declare
              role text := current_setting('opencredit.serving_role');
              room text := current_schema();
              made record;
            begin
              -- two programs that start at once would change the same rows of the catalogue
              perform pg_advisory_xact_lock(7021786320174311);
              execute format('revoke create on schema %I from %I', room, role);
              execute format('grant usage on schema %I to %I', room, role);
              for made in select oid::regclass as name, relkind as kind, relname from pg_class
                  where relnamespace = quote_ident(room)::regnamespace and relowner = quote_ident(current_user)::regrole
                    and relkind in ('r', 'v', 'S') loop
                execute format('revoke all on %s %s from %I', case made.kind when 'S' then 'sequence' else 'table' end,
                  made.name, role);
                execute format('grant %s on %s %s to %I',
                  case when made.kind = 'S' then 'usage' when made.relname in ('entry', 'version', 'act', 'tally') then 'select, insert'
                    when made.relname = 'flyway_schema_history' then 'select'
                    when made.relname in ('api_key', 'publisher') then 'select, insert, update'
                    else 'select, insert, update, delete, truncate' end,
                  case made.kind when 'S' then 'sequence' else 'table' end, made.name, role);
              end loop;
              execute format('grant execute on function withdraw_records, correct_record, delete_unpublished, count_for_planner
                to %I', role);
            end $$
            """;

    /** Neither rights on the ledger, nor the owner's, nor a way to have the owner run something: triggers, own functions. */
    private static final String IS_GUARDED = """
            select not (has_table_privilege('entry', 'UPDATE, DELETE, TRUNCATE')
              or has_table_privilege('version', 'UPDATE, DELETE, TRUNCATE')
              or has_table_privilege('act', 'UPDATE, DELETE, TRUNCATE')
              or has_table_privilege('tally', 'UPDATE, DELETE, TRUNCATE')
              or pg_has_role((select relowner from pg_class where oid = 'entry'::regclass), 'MEMBER')
              or has_schema_privilege(current_schema(), 'CREATE')
              or exists (select from pg_class where relnamespace = quote_ident(current_schema())::regnamespace and relkind in ('r', 'v')
                and has_table_privilege(oid, 'TRIGGER')))
            """;

    private ServingRole() {}

    /** Gives the role of {@code serving} what it needs, and nothing more. Does nothing where it is the owner itself. */
    public static void grant(DataSource owner, DataSource serving) throws SQLException {
        String role = ask(serving, "select current_user");
        try (Connection connection = owner.getConnection()) {
            if (role.equals(ask(connection, "select current_user"))) {
                return;
            }
            requireOneSchema(
                    ask(connection, "select current_schema()"), ask(serving, "select coalesce(current_schema(), '')"));
            grant(connection, role);
        }
    }

    private static void grant(Connection connection, String role) throws SQLException {
        try (PreparedStatement name = connection.prepareStatement(NAME);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            name.setString(1, role);
            name.execute();
            statement.execute(GRANT);
            connection.commit();
        }
    }

    /** Whether the role has no way to change the ledger, its owner's rights included. */
    public static boolean isGuarded(DataSource serving) throws SQLException {
        return ask(serving, IS_GUARDED).equals("t");
    }

    private static void requireOneSchema(String owners, String servings) {
        if (!servings.isEmpty() && !owners.equals(servings)) {
            throw new Unavailable(
                    "两个角色使用不同的模式（" + owners + "、" + servings + "），请在地址中用 currentSchema 指定同一个",
                    "the two roles use different schemas (" + owners + ", " + servings
                            + "): name one in both addresses by currentSchema");
        }
    }

    private static String ask(DataSource source, String question) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return ask(connection, question);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
