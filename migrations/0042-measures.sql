-- What whoever leads the hotline changes for one day, with the reason: it ends with the day, or when somebody ends it.
create table hotline_measures (
  id       uuid primary key,
  -- The day it holds, by the city's clock.
  day      date not null,
  -- agent: one person takes the topic without being attested in it; anybody: everybody does; first: its callers
  -- come before others.
  what     text not null check (what in ('agent', 'anybody', 'first')),
  topic    text not null,
  person   uuid references people on delete cascade,
  why      text not null,
  at       timestamptz(3) not null,
  by       uuid references people on delete set null,
  ended_at timestamptz(3),
  ended_by uuid references people on delete set null,
  check ((what = 'agent') = (person is not null))
);
-- Of two who do the same at once the database lets one.
create unique index hotline_measures_once on hotline_measures (day, what, topic, person) nulls not distinct
  where ended_at is null;
