-- Records that somebody corrected, and whose publisher has not said the same since. A load does not amend them: an older file
-- would publish again what the correction took out. A row goes when a load brings what the record says.
create table corrected (record uuid primary key);

insert into corrected
  select e.record from entry e join record r on r.id = e.record and r.seq = e.seq
  where e.event = 'amended' and e.reason in ('corrected', 'privacy');
