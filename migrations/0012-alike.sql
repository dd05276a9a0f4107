-- Reports of the same thing: found before one is sent, and suggested to the desk.
-- Open cases with a point by what they are about and where: what lies near a place somebody is reporting about.
create index cases_near on cases (category, lat, lng) where closed_at is null and lat is not null;

-- Groups of open cases that seem to be about one thing, worked out anew by the clock; the oldest case leads.
create table clusters (
  lead     uuid primary key references cases on delete cascade,
  -- Ids of all of them, the lead first.
  cases    jsonb not null,
  size     int   not null,
  found_at timestamptz(3) not null
);
create index clusters_size on clusters (size desc, lead);

-- Cases of which somebody said that they are not the same: those of one dismissal are never suggested together again.
create table dismissals (
  id           uuid not null,
  case_id      uuid not null references cases on delete cascade,
  person       uuid not null,
  dismissed_at timestamptz(3) not null,
  primary key (case_id, id)
);
create index dismissals_age on dismissals (dismissed_at);

-- A letter to somebody who follows a case; it goes with them when they stop.
alter table notices add column follower uuid references followers on delete cascade;
create index notices_follower on notices (follower) where follower is not null;
