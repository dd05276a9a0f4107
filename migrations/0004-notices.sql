-- The outbox: what a resident is told, recorded in the same transaction as the entry it tells of and sent
-- afterwards. Kept when sent, so that "were they told?" can be answered.
create table notices (
  id        uuid primary key,
  case_id   uuid not null references cases on delete cascade,
  letter    text not null,
  lang      text not null,
  by        text not null check (by in ('email', 'phone')),
  -- Personal: an address or a telephone number.
  "to"      text not null,
  subject   text not null,
  body      text not null,
  state     text not null check (state in ('waiting', 'sent', 'given-up')),
  attempts  int  not null default 0,
  fault     text,
  recorded_at timestamptz(3) not null,
  next_at   timestamptz(3),
  sent_at   timestamptz(3)
);
-- What the clock sends next; what the office has to look after, by telephone or because it was given up.
create index notices_waiting on notices (next_at, id) where state = 'waiting' and by = 'email';
create index notices_open on notices (state, by, recorded_at desc, id desc) where state <> 'sent';
create index notices_recent on notices (recorded_at desc, id desc);
create index notices_case on notices (case_id);
