-- What further disclosures say of a record: its second party, who submitted it, its state and when it is in force.
alter table record
  add counterparty text collate "C",
  add publisher    integer,              -- authority.id
  add state        text collate "C",
  add valid_from   date,
  add valid_until  date;
create index record_counterparty on record (counterparty, decision_date, id) where counterparty is not null;

alter table staged
  add counterparty text collate "C",
  add publisher    integer,
  add state        text collate "C",
  add valid_from   date,
  add valid_until  date;

-- The day on which a body began to publish: from then on it owes what it decides within seven working days.
alter table authority add publishes_since date;
