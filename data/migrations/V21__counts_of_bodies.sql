-- The view "counts" knows more of each record: who published it and what it lacks, and of a public body the state of its word
-- and by when it is due. It is emptied here, and its follower builds it anew.
truncate counted, counted_cell, counted_moment, counted_party;
update counted_position set seq = 0, mark = '';

alter table counted
  add publisher   integer,   -- authority.id
  add missing_set integer,   -- missing_set.id
  add due         date;      -- of a record about a public body: until when it stands
-- What is due is over at midnight, without an entry: it is counted by whoever reads.
create index counted_due on counted (cell, due, subject) where due is not null;

-- What is shown about a public body. An empty text stands for no state.
create table counted_body (
  body    text collate "C" not null,
  dataset text collate "C" not null,
  state   text collate "C" not null,
  records bigint not null,
  amounts bigint not null,     -- how many of them have one
  fen     numeric not null,
  primary key (dataset, body, state)
);

-- What is shown of a body's publications, and what they lack; 0 where that is not known.
create table counted_publisher (
  publisher   integer not null,
  dataset     text collate "C" not null,
  missing_set integer not null,
  records     bigint not null,
  primary key (publisher, dataset, missing_set)
);

-- What the tally tells, added up over its transactions. First publications, shown still or not: how many of these came in time
-- is known where they have a month of decision.
create table counted_publication (
  publisher integer not null,
  dataset   text collate "C" not null,
  published date not null,
  decided   date,
  records   bigint not null,
  in_time   bigint not null,
  unique nulls not distinct (publisher, dataset, published, decided)
);

-- The same of findings about public bodies: confirmed, and mended.
create table counted_finding (
  dataset      text collate "C" not null,
  body         text collate "C",
  category_set integer,
  month        date not null,
  confirmed    bigint not null,
  mended       bigint not null,
  unique nulls not distinct (dataset, body, category_set, month)
);
