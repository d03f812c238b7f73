-- Whether the register is a demonstration. It says so before its first entry and for ever after: what was published on days
-- that were set by hand is never taken for a real register, nor is a real one ever turned into such.
alter table seal add demonstration boolean not null default false;

create function keep_seal() returns trigger language plpgsql as $$
begin
  if tg_op in ('DELETE', 'TRUNCATE') then
    raise exception 'a seal is never broken' using errcode = '42501';
  end if;
  if tg_op = 'UPDATE' and (new.mark <> old.mark or (old.demonstration and not new.demonstration)) then
    raise exception 'a seal never changes' using errcode = '42501';
  end if;
  if new.demonstration and (tg_op = 'INSERT' or not old.demonstration) and exists (select from entry) then
    raise exception 'a register with entries becomes no demonstration' using errcode = '42501';
  end if;
  return new;
end $$;

create trigger kept before insert or update or delete on seal for each row execute function keep_seal();
create trigger whole before truncate on seal for each statement execute function keep_seal();
