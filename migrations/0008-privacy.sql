-- Who of the staff read which case, took out what is kept of a person, or had it forgotten. `person` is no
-- foreign key: who left the office stays in the log under their id.
create table readings (
  id      uuid primary key,
  at      timestamptz(3) not null,
  person  uuid not null,
  case_id uuid not null references cases on delete cascade,
  -- `contact` when the page showed how to reach the resident.
  what    text not null check (what in ('case', 'contact', 'export', 'forgotten')),
  -- Why a person's data were taken out or forgotten: the number of their letter, a note.
  reason  text not null default ''
);
create index readings_at on readings (at desc, id desc);
create index readings_case on readings (case_id, at desc, id desc);
create index readings_person on readings (person, at desc, id desc);

-- All that is kept of one person is found by how they wanted to hear.
create index cases_contact on cases (lower(contact ->> 'to')) where contact ->> 'by' <> 'none';
-- Contacts whose time is over.
create index cases_forget on cases (closed_at) where closed_at is not null and contact ->> 'by' <> 'none';
