-- A credit code that fails its check is shown and identifies nobody: two bodies may have it by mistake. Valid is what sums up
-- to a multiple of 31 (GB 32100-2015, GB/T 17710).
create table failing as
  select code from (
    select subject as code from record where subject is not null
    union select counterparty from record where counterparty is not null
    union select subject from staged where subject is not null
    union select counterparty from staged where counterparty is not null
    union select code from authority where code is not null) codes
  where (select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, at, 1)) - 1)
                    * (array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1])[at])
         from generate_series(1, 18) at) % 31 <> 0;

update record set subject = null where subject in (select code from failing);
update record set counterparty = null where counterparty in (select code from failing);
update staged set subject = null where subject in (select code from failing);
update staged set counterparty = null where counterparty in (select code from failing);

-- Authorities with such a code are known by their names from now on.
insert into authority (name, code, publishes_since)
  select name, null, min(publishes_since) from authority where code in (select code from failing) group by name
  on conflict (name, code) do update set
    publishes_since = least(authority.publishes_since, excluded.publishes_since);
create table renamed as
  select old.id as old, new.id as new
  from authority old join authority new on new.name = old.name and new.code is null
  where old.code in (select code from failing);
update record set authority = new from renamed where authority = old;
update record set publisher = new from renamed where publisher = old;
update staged set authority = new from renamed where authority = old;
update staged set publisher = new from renamed where publisher = old;
insert into submission (batch, publisher, day, received, refused, flagged)
  select batch, new, min(day), sum(received), sum(refused), sum(flagged)
  from submission join renamed on publisher = old group by batch, new
  on conflict (batch, publisher) do update set received = submission.received + excluded.received,
    refused = submission.refused + excluded.refused, flagged = submission.flagged + excluded.flagged;
delete from submission where publisher in (select old from renamed);
delete from authority where id in (select old from renamed);
drop table renamed;
drop table failing;
