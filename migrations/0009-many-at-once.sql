-- Many at once: one deed for a set of cases, reports of one person taken in one go, files of reports.

-- What the desk does to a set of cases. Its id stands in the address, so that a double click or a reload
-- finds what was done already and does it once.
create table operations (
  id         uuid primary key,
  -- Who chose the cases; nobody else may do or undo it.
  person     uuid not null,
  -- Nothing while it is being chosen what to do: {"what": "dispatch" | "merge" | "close", …}.
  intent     jsonb,
  state      text not null check (state in ('chosen', 'done', 'undone')),
  chosen_at  timestamptz(3) not null,
  done_at    timestamptz(3),
  -- Until when it can be undone; its letters wait for that long.
  undo_until timestamptz(3),
  undone_at  timestamptz(3)
);
create index operations_person on operations (person, chosen_at desc);

create table operation_cases (
  operation uuid not null references operations on delete cascade,
  case_id   uuid not null references cases on delete cascade,
  -- The version that was seen when the case was chosen.
  seen      int  not null,
  state     text not null default 'chosen' check (state in ('chosen', 'done', 'left', 'undone', 'kept')),
  -- Why it was left out, or not undone: {"refusal": …, "fill"?: …}.
  why       jsonb,
  -- The version before it was done, and after it.
  before    int,
  after     int,
  -- The letters it recorded.
  notices   jsonb not null default '[]',
  primary key (operation, case_id)
);
create index operation_cases_case on operation_cases (case_id);

-- Reports of one person, typed line by line and kept as typed. `head` is what all of them share:
-- contact, language, channel, street, district. Personal until it is recorded.
create table batches (
  id          uuid primary key,
  person      uuid not null,
  head        jsonb not null,
  begun_at    timestamptz(3) not null,
  changed_at  timestamptz(3) not null,
  -- When lines of it were last recorded.
  recorded_at timestamptz(3)
);
create index batches_person on batches (person, changed_at desc);

create table batch_lines (
  id      uuid primary key,
  batch   uuid not null references batches on delete cascade,
  -- As it was typed, fit or not; empty once it is a case.
  typed   jsonb not null,
  photos  jsonb not null default '[]',
  case_id uuid references cases on delete cascade
);
create index batch_lines_batch on batch_lines (batch, id);
create index batch_lines_case on batch_lines (case_id) where case_id is not null;

-- A file of reports: read, shown, and recorded whole or not at all.
create table imports (
  id          uuid primary key,
  person      uuid not null,
  name        text not null,
  -- SHA-256 of the file: the same file is recorded once.
  hash        bytea not null,
  state       text not null check (state in ('faulty', 'ready', 'asked', 'done', 'failed')),
  -- How it was understood: encoding, separator, which column is what.
  reading     jsonb not null,
  -- The reports it makes, until they are recorded. Personal.
  reports     jsonb,
  faults      jsonb not null default '[]',
  rows        int not null,
  -- How many are recorded so far; told by a connection of its own while the rest is under way.
  done        int not null default 0,
  read_at     timestamptz(3) not null,
  recorded_at timestamptz(3)
);
create unique index imports_once on imports (hash) where state in ('asked', 'done');
create index imports_person on imports (person, read_at desc);
create index imports_asked on imports (read_at) where state = 'asked';

create table import_rows (
  import  uuid not null references imports on delete cascade,
  row     int  not null,
  case_id uuid not null references cases on delete cascade,
  primary key (import, row)
);
create index import_rows_case on import_rows (case_id);

-- A photo of a line that is not a case yet; loose again, and forgotten later, when the line is taken away.
alter table photos add column line uuid references batch_lines on delete set null;
create index photos_line on photos (line) where line is not null;
