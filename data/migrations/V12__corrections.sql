-- Corrects a record that is shown: the entry after "head" says so, and every content of the record but the new one ends with
-- it, and what the record was before. The new content says itself which record and version it is. Returns whether the record
-- is shown. Whoever calls it holds the ledger's lock.
create function correct_record(head bigint, moment timestamptz, corrected uuid, given_reason text, new_content bigint,
  new_commitment bytea)
returns boolean language plpgsql security definer as $$
declare
  former_version integer;
  shown_dataset text;
begin
  if head <> coalesce((select max(seq) from entry), 0) then
    raise exception 'the ledger does not end at %', head using errcode = '40001';
  end if;
  select r.version, r.dataset into former_version, shown_dataset from record r where r.id = corrected;
  if not found then
    return false;
  end if;
  if moment < (select at from entry order by seq desc limit 1) or coalesce(given_reason, '') = ''
      or new_commitment is null
      or exists (select from entry e where e.record = corrected and e.content = new_content)
      or not exists (select from version v where v.id = new_content and (v.content::json ->> 'id')::uuid = corrected
        and (v.content::json ->> 'version')::integer = former_version + 1) then
    raise exception 'a record is corrected now, for a reason, and by its next version' using errcode = '22023';
  end if;
  insert into entry (seq, at, content, record, version, event, reason, dataset, commitment)
    values (head + 1, moment, new_content, corrected, former_version + 1, 'amended', given_reason, shown_dataset,
      new_commitment);
  perform set_config('opencredit.deleting', 'on', true);
  delete from version v using entry e
    where e.record = corrected and v.id = e.content and v.id <> new_content
      and (v.content::json ->> 'id')::uuid = corrected;
  perform set_config('opencredit.deleting', 'off', true);
  delete from former f where f.id = corrected;
  return true;
end $$;

do $$
declare
  name text := 'correct_record(bigint, timestamptz, uuid, text, bigint, bytea)';
begin
  execute format('alter function %s set search_path = pg_catalog, %I, pg_temp', name, current_schema());
  execute format('revoke execute on function %s from public', name);
end $$;

alter table act drop constraint act_deed_check,
  add check (deed in ('append', 'withdraw', 'restore', 'correct', 'confirm', 'cancel', 'undo'));
