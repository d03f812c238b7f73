-- How well each body publishes, in counts. What a record lacks that it should have: sets of field names, a few hundred,
-- so that a record holds a number. Records written before this have none: nothing is said of them.
create table missing_set (
  id      integer generated always as identity primary key,
  dataset text collate "C" not null,
  fields  text[] not null,
  unique (dataset, fields)
);
alter table record add missing_set integer;
alter table staged add missing_set integer;

-- What each body submitted, batch by batch: rows that disclose something, and of these the refused and the flagged.
create table submission (
  batch     bigint not null,
  publisher integer not null,  -- authority.id
  day       date not null,     -- of the city
  received  bigint not null,
  refused   bigint not null,
  flagged   bigint not null,
  primary key (batch, publisher)
);
