-- Talks with an interpreter by appointment: who comes when. Erased as long after as the lines of a text talk are kept.
create table appointments (
  id           uuid primary key,
  -- When it begins, and how long it may be.
  at           timestamptz(3) not null,
  minutes      int not null,
  -- Where letters about it go, in which language, and what it is about where somebody said so.
  email        text not null,
  words        text,
  lang         text not null,
  asked_at     timestamptz(3) not null,
  -- When the letter of the day before was written.
  reminded_at  timestamptz(3),
  cancelled_at timestamptz(3),
  -- Who of the staff cancelled it, and why; nobody where the resident did.
  cancelled_by uuid references people on delete set null,
  reason       text,
  -- The talk it became.
  contact      uuid references contacts on delete set null
);
-- Of two who want the same time the database lets one.
create unique index appointments_slot on appointments (at) where cancelled_at is null;
create index appointments_at on appointments (at);
create index appointments_email on appointments (lower(email));
