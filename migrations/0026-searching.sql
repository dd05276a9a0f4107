-- Searching in services and knowledge: the words of everything that can be found, the words that mean the same, and what
-- was looked for and not found.

-- Words that mean the same, kept by editors: one row is one set ("śmieci", "odpady").
create table synonyms (
  id      uuid primary key,
  words   text[] not null,
  kept_by uuid references people,
  kept_at timestamptz(3) not null
);

-- What was searched and led nowhere, by day; whatever looks like personal data is left out of the words.
create table missed_searches (
  day        date not null,
  audience   text not null,
  words      text not null,
  times      int not null default 1,
  last_at    timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by uuid references people,
  settlement text not null default '',
  primary key (day, audience, words)
);
create index missed_searches_open on missed_searches (last_at desc) where settled_at is null;
