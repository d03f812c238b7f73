-- What harms is published by two people. Whether a record is such a one its dataset's definition says when it is written.
-- Records that are older than this column are all of their dataset, or stated their class in their content.
alter table record add second_person boolean not null default false;
alter table staged add second_person boolean;
alter table former add second_person boolean not null default false;

update record set second_person = true where dataset in ('government-dishonesty', 'serious-dishonesty');
update former set second_person = true where dataset in ('government-dishonesty', 'serious-dishonesty');
update record r set second_person = true from version v
  where v.id = r.content and r.dataset = 'penalties' and v.content::json -> 'fields' ->> 'severity' = 'serious';
update former f set second_person = true from version v
  where v.id = f.content and f.dataset = 'penalties' and v.content::json -> 'fields' ->> 'severity' = 'serious';
update staged s set second_person = coalesce(b.dataset in ('government-dishonesty', 'serious-dishonesty')
    or b.dataset = 'penalties' and v.content::json -> 'fields' ->> 'severity' = 'serious', false)
  from version v, batch b where v.id = s.content and b.id = s.batch;

-- Whether somebody spoke for the batch beside its submitter, or its submitter needs nobody. Batches that are on their way were
-- let in before.
alter table batch add confirmed boolean not null default false;
update batch set confirmed = true where state in ('staged', 'cancelling');
-- Of a batch of one row that brings a withdrawn record back: which.
alter table batch add restores uuid;
