-- The day by which a promise is due is until when it stands, which archives count overdue promises by. Records that are older
-- than this role have it in their content alone.
update record r set valid_until = (v.content::json #>> '{fields,dueDate}')::date
  from version v
  where v.id = r.content and r.dataset in ('commitments', 'investment-promises') and r.valid_until is null
    and v.content::json #>> '{fields,dueDate}' is not null;
