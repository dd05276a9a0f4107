-- What the city knows about itself, one document a row: a unit, a category, a calendar, a letter …
-- A fact is never changed in place: a later `effective_from` takes over from that day, so that any case
-- can be explained with the facts of its own day. The shape of `document` is checked by the program.
create table city_facts (
  kind           text        not null,
  code           text        not null,
  effective_from date        not null,
  document       jsonb       not null,
  -- Place in the folder's list; lists are shown to people in the order their city wrote them.
  place          int         not null default 0,
  -- A fact that ends: the document stays for old cases, the list of today leaves it out.
  ended          boolean     not null default false,
  recorded_at    timestamptz(3) not null,
  recorded_by    text        not null,
  primary key (kind, code, effective_from)
);
