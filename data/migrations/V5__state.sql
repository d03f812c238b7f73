-- The index of a dataset's list narrows by state, too: measured at a million records, a state that few or none are in was
-- looked for in the whole table.
drop index record_decision;
create index record_decision on record (dataset, decision_date, id, category_set, region, amount, state);
