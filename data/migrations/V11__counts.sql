-- The view "counts": how many records are shown, kept by changes. It is made of "record" and can be made anew.
-- What records are counted by, each combination that was ever met. An empty text stands for no state and no region.
create table counted_cell (
  id      integer generated always as identity primary key,
  dataset text collate "C" not null,
  state   text collate "C" not null,
  region  text collate "C" not null,
  year    integer not null,             -- of the decision
  records bigint not null default 0,
  fen     numeric not null default 0,   -- the sum of what amounts they have
  unique (dataset, state, region, year)
) with (fillfactor = 50);

-- What each record contributes, so that it can be taken back when the record has changed or is gone: no content, no name.
create table counted (
  record       uuid primary key,
  cell         integer not null,
  until        timestamptz not null,    -- the end of its window
  updated_at   timestamptz not null,
  fen          bigint,
  subject      text collate "C",
  counterparty text collate "C"
);
-- What is over and not yet withdrawn is subtracted by whoever reads.
create index counted_until on counted (until) where until < 'infinity';

-- How many records of a dataset changed last at this moment. A transaction has one moment; it has a row here as long as a
-- record is as that transaction left it.
create table counted_moment (
  dataset    text collate "C" not null,
  updated_at timestamptz not null,
  records    bigint not null,
  primary key (dataset, updated_at)
);

-- How many records of a dataset are about a body, or have it for their second party.
create table counted_party (
  code    text collate "C" not null,
  dataset text collate "C" not null,
  records bigint not null,
  primary key (code, dataset)
);

-- How far the view is, and what tells this ledger from another.
create table counted_position (
  sole boolean primary key default true check (sole),
  seq  bigint not null,
  mark text not null
);
insert into counted_position (seq, mark) values (0, '');
