-- Every change of a fact of the city, in the order it was recorded: who changed what, and when. `city_facts` keeps
-- one truth a day, so a second change on a day takes the place of the first there; here both stay. The id of a
-- fact's newest change is its version, by which two who change it at once are told apart.
create table city_changes (
  id             bigint generated always as identity primary key,
  kind           text not null,
  code           text not null,
  effective_from date not null,
  ended          boolean not null,
  document       jsonb not null,
  recorded_at    timestamptz(3) not null,
  -- A person's id, or the name of whoever ran a script.
  recorded_by    text not null
);
create index city_changes_fact on city_changes (kind, code, id desc);

-- Outlines read from a file, between the upload and the agreement of who uploaded them.
create table area_files (
  id          uuid primary key,
  person      uuid not null references people on delete cascade,
  document    jsonb not null,
  uploaded_at timestamptz(3) not null
);
create index area_files_age on area_files (uploaded_at);
