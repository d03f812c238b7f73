-- Files that holders of keys submitted, from the moment their bytes are kept. The bytes are encrypted under a key that only
-- the memory of one process has, so a file whose process died before its rows were staged has failed; once they are staged,
-- the batch says how far it is, and goes on in any process.
create table upload (
  id          uuid primary key,
  actor       text not null,
  bodies      text[] not null,                -- publisher.id: whose rows it may hold
  dataset     text collate "C" not null,
  mode        text not null check (mode in ('check', 'publish')),
  source      text not null,                  -- the file's name, without numbers of people
  state       text not null check (state in ('received', 'checking', 'staged', 'done', 'failed')),
  holder      integer not null,               -- the process that has the file
  bytes       bigint not null,
  received_at timestamptz not null,
  ended_at    timestamptz,
  batch       bigint unique,
  report      text,                           -- JSON
  failure     text,                           -- JSON: code and sentences
  check ((state = 'staged') = (batch is not null))
);
create index upload_received on upload (received_at desc, id);
create index upload_open on upload (holder) where state in ('received', 'checking');

-- What is said about rows and cells, in its order. It holds nothing that a cell holds.
create table upload_issue (
  upload uuid not null references upload (id) on delete cascade,
  number integer not null,
  issue  text not null,                       -- JSON
  primary key (upload, number)
);

-- Requests that are sent again are answered as the first time (Idempotency-Key).
create table answered_request (
  key      text collate "C" not null,         -- api_key.id
  route    text not null,
  name     text collate "C" not null,         -- what the sender called it
  holder   integer not null,
  begun_at timestamptz not null,
  digest   bytea,                             -- SHA-256 of what was asked and of the body; null while it is received
  answer   text,                              -- JSON
  primary key (key, route, name)
);

-- Processes that hold submitted files: each holds an advisory lock by its number, which dies with its connection.
create view holding as
  select distinct objid::bigint as holder from pg_locks
  where locktype = 'advisory' and classid = 1970302816 and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database());

-- Whose records a batch may change: bodies by code, and by name where a record knows none. Null for whoever may change all.
alter table batch add bodies text[], add body_names text[];
-- Of a batch of one row that amends a record: the entry as which it was last written when the row was made.
alter table batch add amends bigint;
