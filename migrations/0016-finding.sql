-- Finding cases: by the words of the resident and of the place, by who works on them, by any mix of what a list is
-- narrowed to.

-- The words of a case, folded and cut to their stems by the program (src/cases/finding/words.ts), with two kinds
-- of marks among them: `@CODE` of each unit that had it, `~2026` of the year it came.
create table case_words (
  case_id     uuid primary key references cases on delete cascade,
  received_at timestamptz(3) not null,
  words       tsvector not null
);
create index case_words_words on case_words using gin (words);
create index case_words_latest on case_words (received_at desc, case_id desc);

-- Who of the staff worked on which case, and when last.
create table case_people (
  person  uuid not null,
  case_id uuid not null references cases on delete cascade,
  last_at timestamptz(3) not null,
  primary key (person, case_id)
);
create index case_people_latest on case_people (person, last_at desc, case_id);
create index case_people_case on case_people (case_id);

-- Lists can be narrowed by category, district, unit, kind, priority and channel in any mix. The columns at the end
-- are looked at inside the index: what does not match is passed over without reading its row.
drop index cases_open;
create index cases_open on cases (due_on, id, category, district, lead, kind, channel, priority)
  where closed_at is null and stopped_at is null;
drop index cases_received;
create index cases_received on cases (received_at desc, id desc, category, district, lead, kind, channel, priority);
drop index cases_closed;
create index cases_closed on cases (closed_at desc, id desc, category, district, lead, kind, channel, priority)
  where closed_at is not null;
drop index cases_category;
create index cases_category on cases (category, received_at desc, id desc, district, lead, kind, channel, priority);
create index cases_lead on cases (lead, received_at desc, id desc, category, district, kind, channel, priority);
create index cases_district on cases (district, received_at desc, id desc, category, lead, kind, channel, priority);
-- What is of one kind and priority is seldom of another: the planner must know, or it walks through all of them.
create index cases_kind on cases (kind, priority, received_at desc, id desc, category, district, lead, channel);
create statistics cases_together (mcv) on kind, priority, lead, channel from cases;
alter statistics cases_together set statistics 1000;

-- What residents did not accept and is open again.
create index cases_contested on cases (due_on, id) where contested and closed_at is null;
-- What a unit has not taken yet, by when it must.
create index tasks_to_accept on tasks (unit, accept_by, case_id)
  where status = 'open' and accepted_at is null and accept_by is not null;

-- A list somebody narrowed and keeps under a name; shared ones are everybody's at the same work place.
create table saved_lists (
  id       uuid primary key,
  person   uuid not null references people on delete cascade,
  -- The desk, or the code of the unit whose people may see it when it is shared.
  place    text not null,
  name     text not null,
  shared   boolean not null default false,
  -- As it stands in the address, checked anew whenever it is used: {"list": "open", "district": "…"}.
  narrowed jsonb not null,
  saved_at timestamptz(3) not null
);
create index saved_lists_person on saved_lists (person, place, name);
create index saved_lists_shared on saved_lists (place, name) where shared;
