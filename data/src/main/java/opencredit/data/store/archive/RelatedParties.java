package opencredit.data.store.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Who shares records with a subject, and in which role. */
final class RelatedParties {
    /**
     * Second parties of its records, subjects whose second party it is, and who decided about it. People have no code, and
     * so are nobody's party; an authority without a code is known by its name, one with a code by the name that most records
     * give. Nobody is related to himself. A public body has its usual name; another party's name is looked up in the newest shared record, for those 20 only that
     * are shown.
     */
    private static final String RELATED = """
            with mine as (
              select r.decision_date, r.authority, r.counterparty as code, 'counterparty' as role
              from record r where r.subject = :code and r.visible_until > :now
              union all
              select r.decision_date, r.authority, r.subject, 'subject'
              from record r where r.counterparty = :code and r.subject is distinct from :code and r.visible_until > :now),
            related as (
              select code, role, null as name, count(*) as count, max(decision_date) as latest
              from mine where code <> :code group by code, role
              union all
              select a.code, 'authority', (array_agg(a.name order by m.count desc, a.id))[1], sum(m.count), null
              from (select authority, count(*) as count from mine group by authority) m
                join authority a on a.id = m.authority
              where a.code is distinct from :code group by a.code, case when a.code is null then a.name end)
            select f.code, f.role, f.name, f.count, %s as usual,
              (select v.content from version v where v.id = (
                select r.content from record r
                where r.subject = case f.role when 'subject' then f.code else :code end
                  and r.counterparty = case f.role when 'subject' then :code else f.code end
                  and r.decision_date = f.latest and r.visible_until > :now
                order by r.id desc limit 1)) as text
            from (select r.* from related r
                  order by r.role = 'authority', r.count desc, r.role, r.code, r.name limit 20) f
            order by f.role = 'authority', f.count desc, f.role, f.code, f.name
            """.formatted(UsualName.of("f.code"));

    private RelatedParties() {}

    /** At most 20: those who are a party first, then those who decided, each with most shared records first. */
    static List<Archive.Related> read(ArchiveQuestion question) {
        return question.ask(RELATED).map((row, context) -> related(row)).list();
    }

    private static Archive.Related related(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String name = row.getString("name");
        String usual = row.getString("usual");
        String shown = usual != null
                ? usual
                : name == null ? SubjectOf.content(row.getString("text"), code).name() : name;
        return new Archive.Related(shown, code, row.getString("role"), row.getLong("count"));
    }
}
