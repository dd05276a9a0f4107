-- What every caller of the hotline is told for a while: a failure, an election, a street closed.
create table hotline_notices (
  id         uuid primary key,
  version    int not null default 1,
  -- {pl, en, uk}: what is said, read out by the program.
  words      jsonb not null,
  from_at    timestamptz(3) not null,
  until_at   timestamptz(3) not null,
  -- Since when these words are spoken as sound; before that nobody hears them. Empty again when they change.
  spoken_at  timestamptz(3),
  -- Stopped before its end, by whom.
  stopped_at timestamptz(3),
  stopped_by uuid references people on delete set null,
  made_at    timestamptz(3) not null,
  made_by    uuid references people on delete set null,
  check (from_at < until_at)
);
create index hotline_notices_until on hotline_notices (until_at);

-- Its journal: who wrote, changed or stopped it, and what it said from then on.
create table hotline_notice_entries (
  notice   uuid not null references hotline_notices on delete cascade,
  position int not null,
  at       timestamptz(3) not null,
  -- written, changed or stopped.
  what     text not null,
  by       uuid references people on delete set null,
  detail   jsonb not null default '{}',
  primary key (notice, position)
);
