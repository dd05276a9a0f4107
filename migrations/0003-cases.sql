-- A case is the fold of its journal: every column of `cases` and every row of `tasks` can be worked out
-- again from `entries`. They are stored because lists must be quick.
create table cases (
  id          uuid primary key,
  year        int  not null,
  number      int  not null,
  -- How many entries the journal has; two people who act at once are told apart by it.
  version     int  not null,
  kind        text not null check (kind in ('problem', 'idea', 'question')),
  category    text not null,
  status      text not null check (status in ('received', 'dispatched', 'returned', 'asked', 'answered', 'closed')),
  outcome     text check ((status = 'closed') = (outcome is not null)),
  priority    text not null,
  channel     text not null,
  lang        text not null,
  description text not null,
  answers     jsonb not null default '{}',
  lat         double precision,
  lng         double precision,
  address     text,
  detail      text,
  district    text,
  -- How the resident wants to hear: {"by": "none" | "email" | "phone", "to": …}. Personal.
  contact     jsonb not null,
  photos      jsonb not null default '[]',
  received_at timestamptz(3) not null,
  updated_at  timestamptz(3) not null,
  closed_at   timestamptz(3),
  -- The promised day, and since when its clock stands still because the resident is asked.
  due_on      date,
  stopped_at  timestamptz(3),
  lead        text,
  rating      text,
  contested   boolean not null default false,
  reopened    boolean not null default false,
  unique (year, number)
);
-- The desk's lists: what is under way by what runs out next (a case whose clock stands still runs out
-- never, and many of them would lie at the head); each status by the same; closed ones by when.
create index cases_open on cases (due_on, id) where closed_at is null and stopped_at is null;
create index cases_status on cases (status, due_on, id) where closed_at is null;
-- Who is asked: few, and looked for by unit.
create index cases_stopped on cases (id) where stopped_at is not null;
create index cases_closed on cases (closed_at desc, id desc) where closed_at is not null;
-- Open311 asks for the last 90 days, by change, by category and by area.
create index cases_received on cases (received_at desc, id desc);
create index cases_updated on cases (updated_at desc, id desc);
create index cases_category on cases (category, received_at desc, id desc);
create index cases_point on cases (lat, lng) where lat is not null;

-- What each unit has to do on a case. One of them leads.
create table tasks (
  case_id       uuid not null references cases on delete cascade,
  unit          text not null,
  lead          boolean not null,
  status        text not null check (status in ('open', 'answered', 'returned', 'ended')),
  due_on        date,
  dispatched_at timestamptz(3) not null,
  answered_at   timestamptz(3),
  primary key (case_id, unit)
);
create index tasks_open on tasks (unit, due_on, case_id) where status = 'open';
create index tasks_done on tasks (unit, answered_at desc, case_id desc) where status = 'answered';

-- The journal: each station reads earlier entries and adds one. Never changed, never deleted.
create table entries (
  case_id uuid not null references cases on delete cascade,
  seq     int  not null,
  kind    text not null,
  at      timestamptz(3) not null,
  -- Who acted: {"as": "resident" | "agent" | "officer" | "clock" | "api", "person"?: uuid, "unit"?: code}
  by      jsonb not null,
  body    jsonb not null,
  primary key (case_id, seq)
);

-- Numbers run per year (11487/2026) and may have gaps: a sequence never makes two reports wait for each other.
create function next_case_number(of_year int) returns int language plpgsql as $$
begin
  return nextval('case_number_' || of_year);
exception when undefined_table then
  begin
    execute format('create sequence if not exists %I', 'case_number_' || of_year);
  exception when unique_violation or duplicate_table then
    -- The first reports of a year came at the same moment, and another one made it.
    null;
  end;
  return nextval('case_number_' || of_year);
end $$;

-- A report being written, one page at a time. It becomes a case once: `case_id` makes a second send harmless.
create table drafts (
  id           uuid primary key,
  -- Hash of the browser's cookie: a draft's address alone opens nothing.
  browser_hash bytea not null,
  report       jsonb not null,
  case_id      uuid,
  changed_at   timestamptz(3) not null
);
create index drafts_age on drafts (changed_at);
-- A browser's own unsent drafts, offered to go on with.
create index drafts_browser on drafts (browser_hash) where case_id is null;

-- Photos that belong to a draft or to an entry. The picture itself lies in the file store under `key`.
create table photos (
  id       uuid primary key,
  draft_id uuid references drafts on delete cascade,
  case_id  uuid references cases on delete cascade,
  key      text not null,
  width    int  not null,
  height   int  not null,
  bytes    int  not null,
  added_at timestamptz(3) not null
);
create index photos_draft on photos (draft_id) where draft_id is not null;
create index photos_case on photos (case_id) where case_id is not null;
