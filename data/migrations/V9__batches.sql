-- A batch is in one state. A row that is not committed yet is seen by nobody, so "staging" is never read.
--   staged      all its rows are durable; whoever looks appends what is left of them
--   waiting     staged, and appended only when somebody confirms it
--   cancelling  cancelled; whoever looks next counts its rows and drops them
--   appended, cancelled, undone   nothing is left to do
alter table batch add state text;
update batch set state = case
  when appended and exists (select from refused r where r.batch = id and r.code = 'cancelled') then 'cancelled'
  when appended then 'appended' when cancelled then 'cancelling' else 'staged' end;
alter table batch
  alter state set not null,
  add check (state in ('staging', 'staged', 'waiting', 'cancelling', 'appended', 'cancelled', 'undone')),
  drop finished,
  drop appended,
  drop cancelled,
  -- who submitted it, and why it amends; unknown for batches before this column
  add submitter text not null default 'unknown',
  add reason text not null default 'update',
  -- when nothing was left to do
  add ended timestamptz;
alter table batch alter submitter drop default, alter reason drop default;

-- Who wrote to the ledger, and who decided on a batch. Read by nobody but those who run the register.
create table act (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  actor     text not null,
  deed      text not null check (deed in ('append', 'withdraw', 'restore', 'confirm', 'cancel', 'undo')),
  reason    text,
  batch     bigint,
  -- the entries that one transaction wrote, of which there may be none
  first_seq bigint,
  last_seq  bigint,
  check ((first_seq is null) = (last_seq is null) and first_seq <= last_seq)
);
create index act_batch on act (batch) where batch is not null;
create trigger append_only before update or delete or truncate on act
  for each statement execute function refuse_change();

-- What a record was before an entry amended it, without its content, which is in "version": so that the amendment can be
-- taken back. Gone with the record when it is withdrawn.
create table former (like record, amended_by bigint primary key);
alter table former add foreign key (id) references record (id) on delete cascade;
create index former_record on former (id);
