package opencredit.data.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Who shares records with a subject, and in which role. */
final class RelatedParties {
    /**
     * Second parties of its records, subjects whose second party it is, and who decided about it. People have no code, and
     * so are nobody's party; an authority that has none is known by its name. Nobody is related to himself.
     */
    private static final String RELATED = """
            with mine as (
              select r.id, r.decision_date, r.authority, r.content, r.counterparty as code, 'counterparty' as role
              from record r where r.subject = :code and r.visible_until > :now
              union all
              select r.id, r.decision_date, r.authority, r.content, r.subject, 'subject'
              from record r where r.counterparty = :code and r.subject is distinct from :code and r.visible_until > :now),
            related as (
              select code, role, null as name, count(*) as count,
                (array_agg(content order by decision_date desc, id desc))[1] as content
              from mine where code <> :code group by code, role
              union all
              select a.code, 'authority', (array_agg(a.name order by m.latest desc, a.id desc))[1], sum(m.count), null
              from (select authority, count(*) as count, max(decision_date) as latest from mine group by authority) m
                join authority a on a.id = m.authority
              where a.code is distinct from :code group by a.code, case when a.code is null then a.name end)
            select r.code, r.role, r.name, r.count, (select v.content from version v where v.id = r.content) as text
            from related r order by r.count desc, r.role, r.code, r.name limit 20
            """;

    private RelatedParties() {}

    /** At most 20, most shared records first. */
    static List<Archive.Related> read(Question question) {
        return question.ask(RELATED).map((row, context) -> related(row)).list();
    }

    private static Archive.Related related(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String name = row.getString("name");
        String shown =
                name == null ? SubjectOf.content(row.getString("text"), code).name() : name;
        return new Archive.Related(shown, code, row.getString("role"), row.getLong("count"));
    }
}
