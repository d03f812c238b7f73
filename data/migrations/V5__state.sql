-- The index of a dataset's list narrows by state, too: measured at a million records, a state that few or none are in was
-- looked for in the whole table.
-- The new one is made first: readers wait for the change of names only, and not while it is built.
create index record_decision_state on record (dataset, decision_date, id, category_set, region, amount, state);
drop index record_decision;
alter index record_decision_state rename to record_decision;
