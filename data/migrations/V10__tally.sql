-- What the ledger's entries did, in counts that outlive the records: the third table of truth. Written in the transaction of
-- the entries, a row for each group of equal ones. It holds no record, no amount, no name, and of subjects public bodies alone.
create table tally (
  id         bigint primary key,        -- of the transaction's entries; there are no more rows than entries
  first_seq  bigint not null,           -- the entries that were counted together: these and all between
  last_seq   bigint not null,
  month      date not null,             -- of the entries, its first day by the city's clock
  dataset    text collate "C" not null,
  event      text not null,
  reason     text not null,
  takes_back text,                      -- of a restoration: the reason of the withdrawal before
  publisher  integer,                   -- authority.id
  body       text collate "C",          -- the code of a subject that is a public body
  category_set integer,                 -- category_set.id
  published  date not null,             -- the month in which the record was first published
  decided    date,                      -- the month of its decision; null where lateness is
  lateness   integer,                   -- days after the last day in time, 0 in time; null where no term is measured
  entries    bigint not null check (entries > 0),
  check (first_seq <= last_seq and (decided is null) = (lateness is null)),
  check (body ~ '^1[0-9A-HJ-NP-RTUWXY]{17}$')
);
create trigger append_only before update or delete or truncate on tally
  for each statement execute function refuse_change();

-- A record is counted its whole life with what its first publication was counted with: the row of the tally.
alter table record add tallied bigint;
-- The same while it is withdrawn.
create table tallied (
  record uuid primary key,
  tally  bigint not null
);

-- Of a register that is older than this table: what its entries and the records still shown tell. Entries of a record that is
-- withdrawn are counted without publisher, body, categories and lateness; those of a record that is shown by what it says now.
-- Terms are those of 2026, by the calendar that was known then.
create temporary table counted_entry as
with holiday (first, last) as (values
      ('2018-01-01', '2018-01-01'), ('2018-02-15', '2018-02-21'), ('2018-04-05', '2018-04-07'), ('2018-04-29', '2018-05-01'),
      ('2018-06-18', '2018-06-18'), ('2018-09-24', '2018-09-24'), ('2018-10-01', '2018-10-07'), ('2018-12-30', '2018-12-31'),
      ('2019-01-01', '2019-01-01'), ('2019-02-04', '2019-02-10'), ('2019-04-05', '2019-04-05'), ('2019-05-01', '2019-05-04'),
      ('2019-06-07', '2019-06-07'), ('2019-09-13', '2019-09-13'), ('2019-10-01', '2019-10-07'), ('2020-01-01', '2020-01-01'),
      ('2020-01-24', '2020-02-02'), ('2020-04-04', '2020-04-06'), ('2020-05-01', '2020-05-05'), ('2020-06-25', '2020-06-27'),
      ('2020-10-01', '2020-10-08'), ('2021-01-01', '2021-01-03'), ('2021-02-11', '2021-02-17'), ('2021-04-03', '2021-04-05'),
      ('2021-05-01', '2021-05-05'), ('2021-06-12', '2021-06-14'), ('2021-09-19', '2021-09-21'), ('2021-10-01', '2021-10-07'),
      ('2022-01-01', '2022-01-03'), ('2022-01-31', '2022-02-06'), ('2022-04-03', '2022-04-05'), ('2022-04-30', '2022-05-04'),
      ('2022-06-03', '2022-06-05'), ('2022-09-10', '2022-09-12'), ('2022-10-01', '2022-10-07'), ('2022-12-31', '2022-12-31'),
      ('2023-01-01', '2023-01-02'), ('2023-01-21', '2023-01-27'), ('2023-04-05', '2023-04-05'), ('2023-04-29', '2023-05-03'),
      ('2023-06-22', '2023-06-24'), ('2023-09-29', '2023-10-06'), ('2024-01-01', '2024-01-01'), ('2024-02-10', '2024-02-17'),
      ('2024-04-04', '2024-04-06'), ('2024-05-01', '2024-05-05'), ('2024-06-10', '2024-06-10'), ('2024-09-15', '2024-09-17'),
      ('2024-10-01', '2024-10-07'), ('2025-01-01', '2025-01-01'), ('2025-01-28', '2025-02-04'), ('2025-04-04', '2025-04-06'),
      ('2025-05-01', '2025-05-05'), ('2025-05-31', '2025-06-02'), ('2025-10-01', '2025-10-08'), ('2026-01-01', '2026-01-03'),
      ('2026-02-15', '2026-02-23'), ('2026-04-04', '2026-04-06'), ('2026-05-01', '2026-05-05'), ('2026-06-19', '2026-06-21'),
      ('2026-09-25', '2026-09-27'), ('2026-10-01', '2026-10-07')
  ), worked (day) as (values
      ('2018-02-11'), ('2018-02-24'), ('2018-04-08'), ('2018-04-28'), ('2018-09-29'), ('2018-09-30'), ('2018-12-29'), ('2019-02-02'),
      ('2019-02-03'), ('2019-04-28'), ('2019-05-05'), ('2019-09-29'), ('2019-10-12'), ('2020-01-19'), ('2020-04-26'), ('2020-05-09'),
      ('2020-06-28'), ('2020-09-27'), ('2020-10-10'), ('2021-02-07'), ('2021-02-20'), ('2021-04-25'), ('2021-05-08'), ('2021-09-18'),
      ('2021-09-26'), ('2021-10-09'), ('2022-01-29'), ('2022-01-30'), ('2022-04-02'), ('2022-04-24'), ('2022-05-07'), ('2022-10-08'),
      ('2022-10-09'), ('2023-01-28'), ('2023-01-29'), ('2023-04-23'), ('2023-05-06'), ('2023-06-25'), ('2023-10-07'), ('2023-10-08'),
      ('2024-02-04'), ('2024-02-18'), ('2024-04-07'), ('2024-04-28'), ('2024-05-11'), ('2024-09-14'), ('2024-09-29'), ('2024-10-12'),
      ('2025-01-26'), ('2025-02-08'), ('2025-04-27'), ('2025-09-28'), ('2025-10-11'), ('2026-01-04'), ('2026-02-14'), ('2026-02-28'),
      ('2026-05-09'), ('2026-09-20'), ('2026-10-10')
  ), calendar as materialized (
    select day, works, sum(works::int) over (order by day) as nth
    from (select d::date as day, exists (select from worked w where w.day::date = d)
        or extract(isodow from d) < 6 and not exists (select from holiday h where d between h.first::date and h.last::date) as works
      from generate_series(timestamp '2018-01-01', now() at time zone 'UTC' + interval '60 days', interval '1 day') d) days
  ), due as materialized (
    select c.day as decided, l.day as until from calendar c join calendar l on l.works and l.nth = c.nth + 7
  ), body as materialized (
    select id, min(publishes_since) over (partition by code, case when code is null then name end) as since from authority
  ), counted as (
    select e.record, date_trunc('month', city_day(e.at)::timestamp)::date as month, e.dataset, e.event, e.reason,
      case e.event when 'restored' then (select w.reason from entry w
        where w.record = e.record and w.event = 'withdrawn' and w.seq < e.seq order by w.seq desc limit 1) end as takes_back,
      r.publisher, case when r.subject like '1%' then r.subject end as body, r.category_set,
      date_trunc('month', city_day(coalesce(f.at, e.at))::timestamp)::date as published,
      case when d.until is not null then date_trunc('month', r.decision_date::timestamp)::date end as decided,
      greatest(0, city_day(coalesce(f.at, e.at)) - d.until) as late, d.until
    from entry e left join entry f on f.record = e.record and f.event = 'published'
      left join record r on r.id = e.record
      left join body b on b.id = r.publisher
      left join due d on d.decided = r.decision_date and r.decision_date >= b.since and r.dataset in ('licences', 'penalties'))
select record, month, dataset, event, reason, takes_back, publisher, body, category_set, published, decided,
  case when until is not null then late end as lateness,
  dense_rank() over (order by month, dataset, event, reason, takes_back, publisher, body, category_set, published, decided,
    case when until is not null then late end) as id
from counted;

insert into tally
  select id, (select min(seq) from entry), (select max(seq) from entry), month, dataset, event, reason, takes_back, publisher,
    body, category_set, published, decided, lateness, count(*)
  from counted_entry group by id, month, dataset, event, reason, takes_back, publisher, body, category_set, published, decided,
    lateness;

update record r set tallied = c.id from counted_entry c where c.record = r.id and c.event = 'published';
insert into tallied select w.record, c.id from withdrawn w join counted_entry c on c.record = w.record and c.event = 'published';
drop table counted_entry;
