-- Cases in full: several units each with its own clock, cases that are one, matters with a clock of the law.
alter table cases
  -- By which law it is answered: a report of our own, or what the law calls it after it was re-qualified.
  add column regime text not null default 'report'
    check (regime in ('report', 'complaint', 'proposal', 'petition', 'information')),
  -- The promised hour, where the promise is counted in working hours; it falls on the day `due_on`.
  add column due_at timestamptz(3),
  -- The promised day was moved once by the city, with a reason.
  add column extended boolean not null default false,
  -- The case that is answered for this one; it is closed as merged and shares the other's answer.
  add column merged_into uuid references cases (id),
  -- How many others say the same: cases merged into this one, and people who joined it.
  add column joined int not null default 0,
  -- How often units gave it back.
  add column bounces int not null default 0;
create index cases_merged on cases (merged_into) where merged_into is not null;

alter table tasks
  -- Until when the unit takes the task or gives it back, and when it took it.
  add column accept_by date,
  add column accepted_at timestamptz(3),
  -- The percent of its time of which the unit was last reminded: 80, 100 or 120.
  add column reminded int not null default 0;

-- The head of a unit: an officer who is told when the unit's cases run late.
alter table people add column head boolean not null default false check (not head or role = 'officer');

-- Who wants to hear of a case that is not theirs, or did not want to report the same again.
create table followers (
  id           uuid primary key,
  case_id      uuid not null references cases on delete cascade,
  -- Personal: an address; nobody is written to before they confirmed that it is theirs.
  email        text not null,
  lang         text not null,
  asked_at     timestamptz(3) not null,
  confirmed_at timestamptz(3)
);
create unique index followers_once on followers (case_id, lower(email));
create index followers_unconfirmed on followers (asked_at) where confirmed_at is null;
