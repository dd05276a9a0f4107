-- Searching in services and knowledge: the words of everything that can be found, the words that mean the same, and what
-- was looked for and not found.

-- All that can be found: an article as it is published, or a fact of the city (a category, a redirect, an event of a
-- life) from the day it holds. Whatever publishes or ends one of them writes here in the same transaction; all of it can
-- be made anew from articles and facts.
create table findables (
  id       bigint generated always as identity primary key,
  -- card, guide, script, announcement, contact; problem, idea, redirect, event.
  kind     text not null,
  code     text not null,
  -- The article it is; nothing for a fact of the city.
  article  uuid references articles on delete cascade,
  -- everyone, or agents.
  audience text not null,
  -- First and last day on which it is found.
  holds    daterange not null,
  -- Title and lead in each language they are written in.
  title    jsonb not null,
  lead     jsonb not null,
  -- What it is called by the city, without marks and gaps ("sa14"): whoever types it wants exactly this.
  symbols  text[] not null,
  -- The names and phrases it is found by, each with its weight and the stems of its words.
  phrases  jsonb not null
);
create unique index findables_article on findables (article) where article is not null;
create index findables_kind on findables (kind, code);
create index findables_symbols on findables using gin (symbols) with (fastupdate = off);

-- Which words each of them holds, cut to their stems, and how much each says of it (0 to 1, by the fields it stands in).
create table findable_stems (
  stem     text not null,
  findable bigint not null references findables on delete cascade,
  weight   real not null,
  primary key (findable, stem) include (weight)
);
-- Of a word that very many hold, only those of which it says most are looked at.
create index findable_stems_most on findable_stems (stem, weight desc) include (findable);

-- The words of names, phrases and leads: for beginnings of words, and for words with typing faults. `near` are the word
-- and all it becomes with a letter left out: two words that differ by one letter, or by two letters swapped, share one.
create table findable_words (
  word  text primary key,
  stems text[] not null,
  near  text[] not null
);
create index findable_words_begin on findable_words (word text_pattern_ops);
create index findable_words_near on findable_words using gin (near) with (fastupdate = off);

-- What the index was made from: the version of the analysis of words, and the newest change of the city's facts in it.
create table findable_state (
  only_one boolean primary key default true check (only_one),
  analysis int not null,
  city     text not null
);

-- Words that mean the same, kept by editors: one row is one set ("śmieci", "odpady"). `stems` are those of all its words.
create table synonyms (
  id      uuid primary key,
  words   text[] not null,
  stems   text[] not null,
  kept_by uuid references people,
  kept_at timestamptz(3) not null
);
create index synonyms_stems on synonyms using gin (stems) with (fastupdate = off);

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
