-- The ledger is append-only. An entry never changes. A version is deleted in the call that appends the entry which withdraws
-- its record, or while no entry names it yet; it never changes either. A role that serves has no right to do more (the
-- program grants it what it needs). These triggers also stand in the way of an owner who serves; but an owner can drop them,
-- or set what the two functions set.
create function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'version' and tg_op = 'DELETE' and current_setting('opencredit.deleting', true) = 'on' then
    return null;
  end if;
  raise exception '% on % is refused: the ledger is append-only', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete or truncate on entry
  for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on version
  for each statement execute function refuse_change();

-- Withdraws records: for each that is shown an entry after "head", in the order given, and with it the end of all its
-- versions. A content says itself which record it is about: one of another record stays, whatever an entry says. Returns
-- the records that were shown. Whoever calls it holds the ledger's lock.
create function withdraw_records(head bigint, moment timestamptz, ids uuid[], reasons text[], replacement uuid)
returns uuid[] language plpgsql security definer as $$
declare
  withdrawn_now uuid[];
begin
  if head <> coalesce((select max(seq) from entry), 0) then
    raise exception 'the ledger does not end at %', head using errcode = '40001';
  end if;
  if moment < (select at from entry order by seq desc limit 1)
      or cardinality(ids) <> cardinality(reasons)
      or cardinality(ids) <> (select count(distinct id) from unnest(ids) given (id))
      or exists (select from unnest(reasons) given (reason) where coalesce(given.reason, '') = '') then
    raise exception 'each record is withdrawn once, now and for a reason' using errcode = '22023';
  end if;
  with appended as (
    insert into entry (seq, at, record, version, event, reason, dataset, replaced_by)
    select head + row_number() over (order by given.nth), moment, r.id, r.version, 'withdrawn', given.reason, r.dataset,
      replacement
    from unnest(ids, reasons) with ordinality given (id, reason, nth) join record r on r.id = given.id
    returning entry.record, entry.seq)
  select array_agg(appended.record order by appended.seq) into withdrawn_now from appended;
  perform set_config('opencredit.deleting', 'on', true);
  delete from version v using entry e
    where e.record = any (withdrawn_now) and v.id = e.content and (v.content::json ->> 'id')::uuid = e.record;
  perform set_config('opencredit.deleting', 'off', true);
  insert into withdrawn (record, key, dataset, seq)
    select r.id, r.key, r.dataset, (select max(e.seq) from entry e where e.record = r.id)
    from record r where r.id = any (withdrawn_now);
  delete from record where id = any (withdrawn_now);
  return coalesce(withdrawn_now, '{}');
end $$;

-- Deletes contents that nothing became of: no entry of the record that they are about names them.
create function delete_unpublished(ids bigint[]) returns void language plpgsql security definer as $$
begin
  perform set_config('opencredit.deleting', 'on', true);
  delete from version v where v.id = any (ids) and not exists (
    select from entry e where e.record = (v.content::json ->> 'id')::uuid and e.content = v.id);
  perform set_config('opencredit.deleting', 'off', true);
end $$;

-- What the planner knows of the register; only its owner may count it.
create function count_for_planner() returns void language plpgsql security definer as $$
begin
  analyze record, entry, version, authority, category_set;
end $$;

-- These run with the owner's rights: they see the register's own tables, and no temporary ones of the caller, and may be
-- called by nobody but those to whom the program grants it.
do $$
declare
  name text;
begin
  foreach name in array array['withdraw_records(bigint, timestamptz, uuid[], text[], uuid)',
    'delete_unpublished(bigint[])', 'count_for_planner()'] loop
    execute format('alter function %s set search_path = pg_catalog, %I, pg_temp', name, current_schema());
    execute format('revoke execute on function %s from public', name);
  end loop;
end $$;
