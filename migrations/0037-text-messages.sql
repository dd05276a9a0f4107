-- Text messages are notices that go to a telephone by a gateway: in the same outbox as letters, sent by the same clock.
alter table notices drop constraint notices_by_check;
alter table notices
  add constraint notices_by_check check (by in ('email', 'phone', 'text')),
  -- When the gateway's receipts said that all of it reached the telephone; letters have no receipts.
  add column delivered_at timestamptz(3),
  -- The contact of the hotline somebody sent it from.
  add column contact uuid references contacts on delete cascade;
create index notices_texts on notices (next_at, id) where state = 'waiting' and by = 'text';
-- What waits and what was given up, letters and texts together.
create index notices_written on notices (state, recorded_at desc, id desc) where state <> 'sent' and by <> 'phone';
create index notices_contact on notices (contact) where contact is not null;

-- Parts of a text message that the gateway took, by the name it gave each: its receipts say no more than that name.
-- A part that was taken is not sent again when a later one was refused.
create table text_parts (
  notice     uuid not null references notices on delete cascade,
  part       int not null,
  gateway_id text not null,
  state      text not null default 'taken' check (state in ('taken', 'delivered', 'failed')),
  -- Why it never arrived, in the gateway's code.
  fault      text,
  at         timestamptz(3) not null,
  primary key (notice, part)
);
create index text_parts_gateway on text_parts (gateway_id);

-- The number of a telephone an account proved by a code; the newest proof is the one that holds, because operators
-- give numbers to somebody else.
alter table accounts add column proved_phone text;
create unique index accounts_proved_phone on accounts (proved_phone);
