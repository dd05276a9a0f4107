-- Keys of programs: what each may do, until when, and when it was last used.
alter table api_keys
  add column id       uuid not null default gen_random_uuid(),
  add column scopes   text[] not null default '{report,read}',
  add column made_at  timestamptz(3) not null default now(),
  add column made_by  uuid,
  add column ends_at  timestamptz(3),
  -- Last used, to the minute.
  add column used_at  timestamptz(3);
create unique index api_keys_id on api_keys (id);

-- Addresses that are told what happens (Standard Webhooks).
create table webhooks (
  id       uuid primary key,
  name     text not null,
  url      text not null,
  -- The signing secret, sealed.
  secret   text not null,
  -- Which kinds of news are sent.
  kinds    text[] not null,
  made_at  timestamptz(3) not null,
  made_by  uuid,
  -- Switched off by hand, or by the clock after days of faults.
  stopped_at timestamptz(3),
  fault    text
);

-- One piece of news for one webhook, sent at least once, with growing pauses.
create table deliveries (
  id          uuid primary key,
  webhook     uuid not null references webhooks on delete cascade,
  kind        text not null,
  body        jsonb not null,
  state       text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts    int not null default 0,
  -- What the other side answered last: a status, or a fault in a word.
  answered    text,
  recorded_at timestamptz(3) not null,
  next_at     timestamptz(3),
  sent_at     timestamptz(3)
);
create index deliveries_next on deliveries (next_at) where state = 'waiting';
create index deliveries_webhook on deliveries (webhook, recorded_at desc, id desc);
