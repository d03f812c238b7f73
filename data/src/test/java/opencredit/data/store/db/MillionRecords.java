package opencredit.data.store.db;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** A register of a million records, and a hundred of a tiny dataset, made in the tables themselves. */
public final class MillionRecords {
    private static final String RECORDS = """
            insert into record (id, key, digest, seq, content, published_at, updated_at, visible_until, amount, number,
              version, decision_date, authority, category_set, dataset, subject, region, state, publisher, missing_set)
            select e.record, md5(seq || '')::uuid, md5(-seq || '')::uuid, seq, seq, at, at,
              case when seq % 5 < 2 then timestamptz '2027-06-01' + (hashint8(seq) % 1000) * interval '1 day'
                else 'infinity' end,
              case when seq % 5 < 2 then hashint8(seq + 1) & 2147483647 end, seq, 1,
              date '2020-01-01' + (hashint8(seq + 2) & 2147483647) % 2400,
              1 + (hashint8(seq + 3) & 2147483647) % 300, 1 + (hashint8(seq + 5) & 2147483647) % 12, dataset,
              '9137130' || lpad((hashint8(seq) & 2147483647) % 160000 || '', 10, '0') || 'X',
              '3713' || lpad((hashint8(seq + 4) & 2147483647) % 20 || '', 2, '0'),
              (array['open', 'kept', 'broken'])[1 + (hashint8(seq + 6) & 2147483647) % 100],
              1 + (hashint8(seq + 8) & 2147483647) % 300, 1 + (hashint8(seq + 9) & 2147483647) % 30
            from entry e
            """;

    private MillionRecords() {}

    /** Fills an empty register. Indexes are made afterwards, and nothing is logged: it takes a third of the time. */
    public static void fill(Database database) {
        database.jdbi().useTransaction(handle -> {
            TestDatabase.unguard(handle);
            List<String> indexes = dropIndexes(handle);
            handle.execute(
                    "truncate entry, version, tally, tallied, former, record, authority, category_set, missing_set restart identity");
            handle.execute("insert into category_set (dataset, categories)"
                    + " select 'penalties', array['category ' || n] from generate_series(1, 12) n");
            handle.execute("insert into missing_set (dataset, fields) select 'penalties',"
                    + " case when n = 1 then '{}' else array['field ' || n] end from generate_series(1, 30) n");
            handle.execute(
                    "insert into authority (name, code, publishes_since) select 'authority ' || n, 'code' || n, date '2020-02-01' from generate_series(1, 300) n");
            handle.execute("insert into version (id, salt, content)"
                    + " select n, '\\x00', '{\"id\":' || n || '}' from generate_series(1, 1000100) n");
            handle.execute("""
                    insert into entry (seq, at, content, record, version, event, reason, dataset)
                    select n, timestamptz '2026-01-01' + n / 10000 * interval '1 second', n,
                      ('0190' || lpad(to_hex(n), 28, '0'))::uuid, 1, 'published', 'first-publication',
                      case when n > 1000000 then 'tiny' when n % 5 < 2 then 'penalties' else 'licences' end
                    from generate_series(1, 1000100) n
                    """);
            handle.execute(RECORDS);
            indexes.forEach(handle::execute);
        });
        database.jdbi()
                .useHandle(handle -> handle.execute("vacuum analyze entry, version, record, authority, category_set"));
    }

    private static List<String> dropIndexes(Handle handle) {
        List<String> definitions = handle.select("select indexdef from pg_indexes where schemaname = 'public'"
                        + " and tablename in ('entry', 'version', 'record') and indexname !~ 'pkey$'")
                .mapTo(String.class)
                .list();
        handle.select("select indexname from pg_indexes where schemaname = 'public'"
                        + " and tablename in ('entry', 'version', 'record') and indexname !~ 'pkey$'")
                .mapTo(String.class)
                .list()
                .forEach(name -> handle.execute("drop index " + name));
        return definitions;
    }
}
