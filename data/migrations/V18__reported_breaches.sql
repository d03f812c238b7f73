-- Whether a record reports that its subject broke an agreement: said by the dataset's definition when the record is written.
-- An archive shows these apart from what was found. Records that are older than this column have it in their content alone.
alter table record add breach boolean not null default false;
alter table staged add breach boolean;
alter table former add breach boolean not null default false;

create function pg_temp.reports_breach(dataset text, fields json) returns boolean language sql immutable as $$
  select case
    when dataset in ('procurement', 'ppp') then
      fields ->> 'breach' = 'true' and fields ->> 'breachingParty' in ('public-body', 'both')
    when dataset = 'investment-promises' then
      fields ->> 'changed' = 'true' and (fields ->> 'changeProcedure' is null
        or fields ->> 'compensation' is null and fields ->> 'compensationAmount' is null)
    else false end
$$;
update record r set breach = true from version v
  where v.id = r.content and r.dataset in ('procurement', 'ppp', 'investment-promises')
    and pg_temp.reports_breach(r.dataset, v.content::json -> 'fields');
update former f set breach = true from version v
  where v.id = f.content and f.dataset in ('procurement', 'ppp', 'investment-promises')
    and pg_temp.reports_breach(f.dataset, v.content::json -> 'fields');
update staged s set breach = coalesce(b.dataset in ('procurement', 'ppp', 'investment-promises')
    and pg_temp.reports_breach(b.dataset, v.content::json -> 'fields'), false)
  from version v, batch b where v.id = s.content and b.id = s.batch;

-- How many records of a cell have an amount: the sum of none is no amount, and not 0.00.
alter table counted_cell add amounts bigint not null default 0;
update counted_cell c set amounts = k.amounts
  from (select cell, count(fen) as amounts from counted group by cell) k where k.cell = c.id;
