-- The view "counts" knows of a record about a public body what it answers with yes or no, such as whether the body says that it
-- has mended what was found. It is emptied here, and its follower builds it anew.
truncate counted, counted_cell, counted_moment, counted_party, counted_body, counted_publisher, counted_publication, counted_finding;
update counted_position set seq = 0, mark = '';

alter table counted add answer_set integer;   -- answer_set.id, of a record about a public body
alter table counted_body
  add answer_set integer not null,            -- 0 of what answers nothing
  drop constraint counted_body_pkey,
  add primary key (dataset, body, state, answer_set);
