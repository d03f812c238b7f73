-- What the register's secret makes of a constant: tells another secret, and not this one.
create table seal (
  sole boolean primary key default true check (sole),
  mark bytea not null
);
