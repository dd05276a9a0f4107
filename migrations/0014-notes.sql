-- Working together: people called to a note, who is answering what, and words of answers kept for the next one.

-- Somebody was called to a case by a note. The note stands in the journal as entry `seq`.
create table mentions (
  case_id uuid not null references cases on delete cascade,
  seq     int  not null,
  person  uuid not null references people on delete cascade,
  at      timestamptz(3) not null,
  -- When they opened the case for the first time since.
  seen_at timestamptz(3),
  primary key (case_id, seq, person)
);
create index mentions_person on mentions (person, at desc, case_id desc, seq desc);
create index mentions_unseen on mentions (person, case_id) where seen_at is null;

-- Who is answering a case right now, so that two do not write at once. It stops nobody and ends by itself.
create table claims (
  case_id    uuid primary key references cases on delete cascade,
  person     uuid not null references people on delete cascade,
  at         timestamptz(3) not null,
  until      timestamptz(3) not null,
  -- From whom it was taken over, so that they are told.
  taken_from uuid references people on delete set null
);
create index claims_person on claims (person, at desc);

-- Words of an answer that are kept, with places to fill in. Archived ones stay, because a copy of the words
-- may be asked for.
create table templates (
  id         uuid primary key,
  name       text not null,
  -- Whose it is: one unit's, or the desk's when empty.
  unit       text,
  lang       text not null check (lang in ('pl', 'en', 'uk')),
  text       text not null,
  -- The categories it is offered for first; none means any.
  categories text[] not null default '{}',
  by         uuid references people on delete set null,
  at         timestamptz(3) not null,
  -- Counts changes, by which two who change it at once are told apart.
  version    int not null default 1,
  archived   boolean not null default false
);
create index templates_unit on templates (unit, archived, name);
