-- The day by which a promise is due is until when it stands, which archives count overdue promises by. Records that are older
-- than this role have it in their content alone. 2099-12-31 is what intake makes of a promise without end, which has no day.
update record r set valid_until = (v.content::json #>> '{fields,dueDate}')::date
  from version v
  where v.id = r.content and r.dataset in ('commitments', 'investment-promises') and r.valid_until is null
    and v.content::json #>> '{fields,dueDate}' <> '2099-12-31';
-- What such a record was before its last amendment, which an undone batch brings back.
update former f set valid_until = (v.content::json #>> '{fields,dueDate}')::date
  from version v
  where v.id = f.content and f.dataset in ('commitments', 'investment-promises') and f.valid_until is null
    and v.content::json #>> '{fields,dueDate}' <> '2099-12-31';
-- What a batch holds that was staged before and is not in the ledger yet.
update staged s set valid_until = (v.content::json #>> '{fields,dueDate}')::date
  from version v, batch b
  where v.id = s.content and b.id = s.batch and b.dataset in ('commitments', 'investment-promises')
    and s.valid_until is null and v.content::json #>> '{fields,dueDate}' <> '2099-12-31';

-- An archive of a public body says how many findings there ever were: it reads the tally of that body, not of all.
create index tally_body on tally (body) where body is not null;

-- A feed of one kind of entry reads the newest of that kind. Most entries are publications, which are found without it.
create index entry_event on entry (event, seq) where event <> 'published';
