-- Who cancelled a batch that is on its way into the ledger, until that takes effect: it is marked without the ledger's lock,
-- which whoever appends the batch holds nearly all the time, and the act is noted under the lock by whoever drops the rows.
alter table batch add cancelled_by text check (cancelled_by is null or state = 'cancelling');
