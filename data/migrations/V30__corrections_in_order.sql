-- Whoever publishes reads what was corrected, withdrawn and restored of its records, in the ledger's order. Publications and
-- plain amendments, which most entries are, need no room in the index.
create index entry_correction on entry (seq)
  where event in ('withdrawn', 'restored') or event = 'amended' and reason in ('corrected', 'privacy');
