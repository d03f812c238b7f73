-- Since when a batch waits for a second word: it holds contents that nobody may ever see, and does not wait for ever.
alter table batch add waits_since timestamptz;
update batch set waits_since = now() where state = 'waiting';
