-- What programs sent through the API under a number of their own, so that a second sending of the same
-- (the answer was lost on the way) finds the first instead of recording twice.
create table sendings (
  -- The name of the program's key; a key may be replaced by another of the same name.
  program text not null,
  what    text not null check (what in ('report', 'update')),
  sent_id text not null,
  case_id uuid not null references cases on delete cascade,
  -- The entry of the case's journal it became.
  seq     int  not null,
  primary key (program, what, sent_id)
);
create index sendings_case on sendings (case_id);

-- News of cases for programs, by when they happened: only the kinds of entry that are told outside the house,
-- so that receiving a report writes nothing here.
create index entries_told on entries (at, case_id, seq)
  where kind in ('asked', 'replied', 'answered', 'closed', 'contested');
