-- The hotline: calls, texts and talks by video, who waits, who answers, and what came of it.

-- One row a contact, also where no case came of it. It is the fold of its journal, contact_entries.
create table contacts (
  id          uuid primary key,
  version     int not null default 0,
  -- browser, telephone, text or video; and in, or out when the city rings up.
  channel     text not null,
  direction   text not null default 'in',
  -- embedded, pbx, or cti: another call centre tells us what happens there.
  carried_by  text not null,
  -- What the other call centre calls it, so that the same is not recorded twice.
  outer_id    text unique,
  -- As it was told, in E.164 where it is one; empty when withheld, and after retention.
  number      text,
  -- The resident's account, where somebody signed in calls from the portal.
  account     uuid,
  lang        text not null,
  -- The topic of the hotline somebody chose by a key.
  topic       text,
  priority    int not null default 0,
  -- answering, queued, offered, talking, held, consulting, conferring, handed, voicemail, wrapping, ended.
  status      text not null,
  -- Whom it is offered to or who talks; after the end, who talked last.
  agent       uuid references people on delete set null,
  offered_until timestamptz(3),
  -- The unit it was handed to, and why: the two reasons of transfer and the others of domain "first and second line".
  unit        text,
  handed_for  text,
  began_at    timestamptz(3) not null,
  queued_at   timestamptz(3),
  answered_at timestamptz(3),
  ended_at    timestamptz(3),
  wrapped_at  timestamptz(3),
  -- How it ended: caller, agent, abandoned, closed, overflow, callback, voicemail, unit, lost, fault.
  ending      text,
  -- Whole seconds, counted by the fold when a contact ends and when it is wrapped up.
  wait_seconds int,
  talk_seconds int,
  hold_seconds int,
  wrap_seconds int,
  -- The wrap-up: outcome, what it was about (kind:code), flags, a note of the agent.
  outcome     text,
  about       text,
  flags       text[] not null default '{}',
  note        text,
  case_id     uuid references cases on delete set null,
  -- The contact this one rings back, or was handed on from.
  earlier     uuid references contacts on delete set null,
  -- What else the fold knows: legs, the place in the answering tree, consent to be recorded.
  live        jsonb not null default '{}',
  -- Hash of the secret by which the caller's page asks how it stands.
  token_hash  text unique
);
create index contacts_open on contacts (status, queued_at) where ended_at is null;
create index contacts_unwrapped on contacts (agent) where ended_at is not null and wrapped_at is null and answered_at is not null;
create index contacts_began on contacts (began_at desc, id desc);
create index contacts_number on contacts (number, began_at desc) where number is not null;
create index contacts_agent on contacts (agent, began_at desc);
create index contacts_case on contacts (case_id) where case_id is not null;
create index contacts_account on contacts (account, began_at desc) where account is not null;
-- Missed and abandoned ones are a work list until somebody settles them by an outcome.
create index contacts_missed on contacts (ended_at, id) where answered_at is null and ended_at is not null and outcome is null;

-- The journal of a contact: each line only adds, src/contacts/call.ts says what follows from it.
create table contact_entries (
  contact  uuid not null references contacts on delete cascade,
  position int not null,
  at       timestamptz(3) not null,
  what     text not null,
  -- Who of the staff did it; empty for the caller, the engine and the clock.
  by       uuid references people on delete set null,
  detail   jsonb not null default '{}',
  primary key (contact, position)
);

-- Several questions in one call, each with its topic and its result.
create table contact_questions (
  id       uuid primary key,
  contact  uuid not null references contacts on delete cascade,
  position int not null,
  -- service:…, category:…, article:… or in words.
  about    text,
  words    text,
  outcome  text,
  case_id  uuid references cases on delete set null,
  at       timestamptz(3) not null,
  unique (contact, position)
);

-- What each agent of the hotline does now. A row a person who ever took calls.
create table hotline_agents (
  person  uuid primary key references people on delete cascade,
  -- offline, ready, ringing, talking, wrapping, or away with a reason.
  state   text not null default 'offline',
  reason  text,
  since   timestamptz(3) not null,
  contact uuid references contacts on delete set null,
  -- The leg of the open desk page, and when that page was last heard of.
  leg     uuid,
  seen_at timestamptz(3),
  -- Since when the sound of that page is gone; it comes back within a second when the page is read anew.
  leg_gone_at timestamptz(3),
  -- Since when idle, over states that are not work: who waits longest is rung first.
  idle_since timestamptz(3),
  -- What they want to be once the call and its wrap-up are over: a reason to be away, or offline.
  next    text,
  version int not null default 0
);

-- The same over time, for adherence, occupancy and the figures of each half hour.
create table hotline_stints (
  id       uuid primary key,
  person   uuid not null references people on delete cascade,
  state    text not null,
  reason   text,
  contact  uuid references contacts on delete set null,
  from_at  timestamptz(3) not null,
  until_at timestamptz(3)
);
create index hotline_stints_person on hotline_stints (person, from_at desc);
create index hotline_stints_from on hotline_stints (from_at);
create unique index hotline_stints_open on hotline_stints (person) where until_at is null;

-- Somebody is to be rung back: from the queue ("keep my place"), by the desk, or by a unit that must confirm it.
create table callbacks (
  id        uuid primary key,
  contact   uuid not null references contacts on delete cascade,
  number    text,
  lang      text not null,
  topic     text,
  -- The place in the queue that is kept, or the window that was wished.
  keep_at   timestamptz(3),
  from_at   timestamptz(3) not null,
  due_at    timestamptz(3) not null,
  tries     int not null default 0,
  next_at   timestamptz(3),
  -- open, ringing, done, failed, dropped.
  status    text not null default 'open',
  unit      text,
  words     text,
  -- Who said that they rang, when, and what came of it.
  settled_by uuid references people on delete set null,
  settled_at timestamptz(3),
  result    text,
  asked_at  timestamptz(3) not null,
  asked_by  uuid references people on delete set null,
  version   int not null default 0
);
create index callbacks_due on callbacks (due_at, id) where status in ('open', 'ringing') and unit is null;
create index callbacks_unit on callbacks (unit, due_at, id) where status in ('open', 'ringing') and unit is not null;
create index callbacks_contact on callbacks (contact);

-- Which process holds the telephone, until when, and where it can be reached: one at a time, as only one may
-- command an engine.
create table telephone (
  one     boolean primary key default true check (one),
  owner   uuid not null,
  engine  text not null,
  address text not null,
  secret  text not null,
  until   timestamptz(3) not null,
  -- Empty while the engine is there; else since when it is gone.
  gone_at timestamptz(3)
);
