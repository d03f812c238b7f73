-- A dataset's list by amount, in either direction: its rows with an amount, then those without one, each read here in order.
create index record_amount on record (dataset, amount, id);
