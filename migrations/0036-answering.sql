-- How the hotline answers: the draft that is worked on, and every version that was live.
create table answering_versions (
  id         uuid primary key,
  number     int not null unique,
  -- Languages, topics, recording, announcements and the tree, as the city's folder writes them.
  document   jsonb not null,
  -- Counts changes, so that two who change the draft at once are told apart.
  version    int not null default 1,
  begun_at   timestamptz(3) not null,
  begun_by   uuid references people on delete set null,
  changed_at timestamptz(3) not null,
  changed_by uuid references people on delete set null,
  -- When a rehearsal of exactly this content came to an end of the tree; empty again after a change.
  tried_at   timestamptz(3),
  tried_by   uuid references people on delete set null,
  -- Since when it answers, by whom and why; a draft has none.
  live_at    timestamptz(3),
  live_by    uuid references people on delete set null,
  why        text
);
create unique index answering_draft on answering_versions ((true)) where live_at is null;

-- Rehearsals: calls from the office that hear the draft. They are no contacts: no agent is rung, nothing counts them.
create table rehearsals (
  id         uuid primary key,
  answering  uuid not null references answering_versions on delete cascade,
  -- Which content of the draft is heard, and that content.
  version    int not null,
  document   jsonb not null,
  by         uuid references people on delete cascade,
  token_hash text not null unique,
  began_at   timestamptz(3) not null,
  ended_at   timestamptz(3),
  -- The call as the fold of a journal that nobody keeps.
  call       jsonb not null
);
create index rehearsals_open on rehearsals (began_at) where ended_at is null;
