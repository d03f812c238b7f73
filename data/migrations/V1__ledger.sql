-- The ledger: what happened, for ever.
create table entry (
  seq         bigint primary key,
  at          timestamptz not null,
  content     bigint,             -- version.id, which is there as long as it may be shown
  record      uuid not null,
  replaced_by uuid,
  version     integer not null,
  event       text not null,
  reason      text not null,
  dataset     text collate "C" not null,
  commitment  bytea
);
create index entry_record on entry (record);

-- The public content of each version. Written while a batch is staged; no reader meets it before an entry names it.
create table version (
  id      bigint primary key,
  salt    bytea not null,
  content text not null
);
-- blocks of 5,000 numbers, one for each staged chunk
create sequence version_id;

-- Names of authorities, so that a record holds a number.
create table authority (
  id   integer generated always as identity primary key,
  name text collate "C" not null,
  code text collate "C",
  unique nulls not distinct (name, code)
);
create index authority_code on authority (code);

-- Sets of categories that records of a dataset have: a few dozen, so that a record holds a number.
create table category_set (
  id         integer generated always as identity primary key,
  dataset    text collate "C" not null,
  categories text[] not null,
  unique (dataset, categories)
);

-- What is current: one row for each record that is not withdrawn, with its roles. Made from the ledger.
create table record (
  id            uuid primary key,
  key           uuid not null,
  digest        uuid not null,    -- of the content without id and version: decides what is unchanged
  seq           bigint not null,
  content       bigint not null,  -- version.id
  published_at  timestamptz not null,
  updated_at    timestamptz not null,
  visible_until timestamptz not null,
  amount        bigint,           -- fen
  number        bigint not null,  -- 64 bits of the normalised document number's hash
  version       integer not null,
  decision_date date not null,
  authority     integer not null,
  category_set  integer not null,
  dataset       text collate "C" not null,
  subject       text collate "C",
  region        text collate "C"
);
create unique index record_key on record (key);
-- the last three only narrow: a rare category, region or amount is looked for here and not in the table
create index record_decision on record (dataset, decision_date, id, category_set, region, amount);
create index record_publication on record (dataset, published_at, id);
create index record_authority on record (authority, decision_date, id);
create index record_subject on record (subject, decision_date, id) where subject is not null;
create index record_number on record (number);

-- What was withdrawn: known again by its key, met by no list.
create table withdrawn (
  record  uuid primary key,
  key     uuid not null unique,
  seq     bigint not null,
  dataset text collate "C" not null
);

-- Submissions on their way.
create table batch (
  id        bigint generated always as identity primary key,
  dataset   text not null,
  source    text not null,
  report    text,
  finished  boolean not null default false,
  appended  boolean not null default false,
  done      bigint not null default 0,   -- the last row that is in the ledger
  rows      bigint not null default 0,   -- rows staged
  known     bigint not null,             -- the ledger as it was when the rows were compared with it
  seq       bigint not null default 0,
  published bigint not null default 0,
  amended   bigint not null default 0,
  unchanged bigint not null default 0,
  withdrawn bigint not null default 0
);

-- Rows of a batch that wait for the ledger's lock.
create table staged (
  batch         bigint not null,
  row           bigint not null,
  key           uuid not null,
  digest        uuid not null,
  id            uuid,
  content       bigint,
  visible_until timestamptz,
  amount        bigint,
  number        bigint,
  version       integer,
  decision_date date,
  authority     integer,
  category_set  integer,
  fate          "char" not null,
  reason        text,
  subject       text,
  region        text,
  commitment    bytea,
  primary key (batch, row)
);

-- Rows of a batch that the ledger refused: counts are exact, of the rows the first thousand are named.
create table refused (
  batch bigint not null,
  code  text not null,
  count bigint not null,
  primary key (batch, code)
);
create table refused_row (
  batch bigint not null,
  row   bigint not null,
  code  text not null,
  primary key (batch, row)
);

-- How far each view of the ledger has come.
create table view_level (
  view            text primary key,
  seq             bigint not null default 0,
  reset_requested boolean not null default false
);

-- Nobody compares these, so ANALYZE need not read them.
alter table version alter salt set statistics 0, alter content set statistics 0;
alter table entry alter commitment set statistics 0;
alter table record alter digest set statistics 0;
