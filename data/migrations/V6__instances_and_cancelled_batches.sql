-- Views are kept by several servers, each with its own: how far each has come, and which is asked to begin anew.
drop table view_level;
create table view_level (
  view            text not null,
  instance        bigint not null,  -- of a running server, or 0 where all servers share one
  seq             bigint not null default 0,
  reset_requested boolean not null default false,
  primary key (view, instance)
);
create sequence serving_instance;

-- The instances of servers that run: each holds an advisory lock by its number, which dies with its connection.
create view serving as
  select distinct objid::bigint as instance from pg_locks
  where locktype = 'advisory' and classid = 1936029286 and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database());

-- A cancelled batch publishes no further row, whoever appends it. Its time is unknown for batches before this column.
alter table batch add cancelled boolean not null default false, add began timestamptz;
alter table batch alter began set default now();

-- The city's day at a moment, by the same clock as in the program.
create function city_day(moment timestamptz) returns date immutable parallel safe language sql
  return (moment at time zone interval '+08:00')::date;
