-- What a record answers with yes or no, such as whether a body has corrected what it did: sets of answers, some dozen, so
-- that a record holds a number, as for its categories. An answer is the name of the field with ":yes" or ":no".
create table answer_set (
  id      integer generated always as identity primary key,
  dataset text collate "C" not null,
  answers text[] not null,
  unique (dataset, answers)
);
alter table record add answer_set integer;
alter table staged add answer_set integer;
alter table former add answer_set integer;

-- What records that are older than the column answer stands in their contents.
create temporary table answered as
  select v.id as content, c.dataset,
    (select array_agg(f.key || case f.value::text when 'true' then ':yes' else ':no' end order by f.key collate "C")
     from json_each(v.content::json -> 'fields') f where json_typeof(f.value) = 'boolean') as answers
  from (
    select content, dataset from record
    union select content, dataset from former
    union select s.content, b.dataset from staged s join batch b on b.id = s.batch) c
    join version v on v.id = c.content
  where c.dataset in ('government-dishonesty', 'inspections', 'investment-promises', 'ppp', 'procurement');
insert into answer_set (dataset, answers) select distinct dataset, answers from answered where answers is not null;
update record r set answer_set = f.id from answered a join answer_set f using (dataset, answers) where a.content = r.content;
update former r set answer_set = f.id from answered a join answer_set f using (dataset, answers) where a.content = r.content;
update staged r set answer_set = f.id from answered a join answer_set f using (dataset, answers) where a.content = r.content;
drop table answered;
