-- Bodies whose records keys may bring in: by their credit code, or, without one, by a number of the register's own.
create table publisher (
  id       text collate "C" primary key,
  name     text not null,
  added_at timestamptz not null,
  added_by text not null
);
create sequence publisher_number owned by publisher.id;

-- Keys. Of a key's secret there is only the hash; a row stays when the key is revoked, for the audit trail names it.
create table api_key (
  id         text collate "C" primary key,
  hash       bytea not null check (length(hash) = 32),
  role       text not null check (role in ('reader', 'publisher', 'rater', 'officer', 'administrator')),
  label      text not null,
  bodies     text[] not null,       -- publisher.id
  datasets   text[] not null,
  agency     text collate "C" references publisher (id),
  quota      integer check (quota > 0),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used  timestamptz,
  replaces   text collate "C" references api_key (id)
);

-- The audit trail is a chain: a row has the number after the row before it, the hash of that row, and a hash of its own
-- over all that it says (RFC 8785 JSON, SHA-256). Whoever inserts holds the ledger's lock; a number that was given twice
-- meets the primary key. Refused attempts are in it too: counts by cause, once a minute for each key.
alter table act
  drop constraint if exists act_deed_check,
  drop constraint if exists act_deed_check1,
  alter id drop identity,
  add target text,                  -- the key or the body that it is about
  add outcome text not null default 'accepted' check (outcome in ('accepted', 'refused')),
  add causes text,                  -- of refused attempts: JSON, codes of problems and how often
  add previous bytea,
  add hash bytea;
alter table act
  add constraint act_deed_check check (deed in ('append', 'withdraw', 'restore', 'correct', 'confirm', 'cancel', 'undo',
    'create-key', 'rotate-key', 'revoke-key', 'add-publisher', 'attempt')),
  add check ((outcome = 'refused') = (deed = 'attempt') and (outcome = 'refused') = (causes is not null));

-- The database and not the program makes the chain, so that whoever may insert can insert nothing but its next row.
create function chain_act() returns trigger language plpgsql as $$
declare
  latest record;
begin
  select a.id, a.hash into latest from act a order by a.id desc limit 1;
  new.id := coalesce(latest.id, 0) + 1;
  new.previous := coalesce(latest.hash, decode(repeat('00', 32), 'hex'));
  new.hash := sha256(convert_to(concat(
    '{"actor":', to_json(new.actor),
    ',"at":', to_json(to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    ',"batch":', coalesce(new.batch::text, 'null'),
    ',"causes":', coalesce(to_json(new.causes)::text, 'null'),
    ',"deed":', to_json(new.deed),
    ',"first":', coalesce(new.first_seq::text, 'null'),
    ',"last":', coalesce(new.last_seq::text, 'null'),
    ',"number":', new.id::text,
    ',"outcome":', to_json(new.outcome),
    ',"previous":', to_json(encode(new.previous, 'hex')),
    ',"reason":', coalesce(to_json(new.reason)::text, 'null'),
    ',"target":', coalesce(to_json(new.target)::text, 'null'),
    ',"v":1}'), 'UTF8'));
  return new;
end $$;

-- It sees the register's own tables, and no temporary one of the caller.
do $$
begin
  execute format('alter function chain_act() set search_path = pg_catalog, %I, pg_temp', current_schema());
end $$;

create trigger chained before insert on act for each row execute function chain_act();

-- What is in the trail already is chained in its order.
create table former_act as select * from act;
alter table act disable trigger append_only;
delete from act;
alter table act enable trigger append_only;
insert into act (at, actor, deed, reason, batch, first_seq, last_seq)
  select at, actor, deed, reason, batch, first_seq, last_seq from former_act order by id;
drop table former_act;
alter table act alter previous set not null, alter hash set not null;
