-- Who is signed in to the pages for staff. Of a session's secret there is only the hash: whoever reads the table signs in
-- as nobody. A session ends with its key at the latest, so a row is asked for together with the key, each time.
create table staff_session (
  hash       bytea primary key check (length(hash) = 32),
  key        text collate "C" not null references api_key (id),
  began_at   timestamptz not null,
  expires_at timestamptz not null check (expires_at <= began_at + interval '8 hours')
);
