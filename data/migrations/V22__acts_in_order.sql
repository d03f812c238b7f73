-- The list of changes shows what one act wrote as one line: acts are looked for by where in the ledger they begin. Who acted
-- is read by nobody but those who run the register.
create index act_first_seq on act (first_seq) where first_seq is not null;
