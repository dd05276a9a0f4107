-- What happened around signing in, rights, keys and attacks: for administrators and the guardian of personal data.
create table security_entries (
  id      uuid primary key,
  at      timestamptz(3) not null,
  kind    text not null,
  -- Who did it, and whom it was done to; kept as ids without a reference, because the log outlives both.
  person  uuid,
  about   uuid,
  account uuid,
  -- The network it came from; forgotten with the entry.
  network text,
  detail  jsonb not null default '{}'
);
create index security_entries_at on security_entries (at desc, id desc);
create index security_entries_kind on security_entries (kind, at desc, id desc);
create index security_entries_person on security_entries (person, at desc, id desc) where person is not null;

-- A sensitive case opened by somebody without the role for it, because it could not wait: with a reason, for a while.
create table openings (
  id      uuid primary key,
  person  uuid not null references people on delete cascade,
  case_id uuid not null references cases on delete cascade,
  reason  text not null,
  at      timestamptz(3) not null,
  until   timestamptz(3) not null,
  -- The guardian looked at it.
  seen_at timestamptz(3)
);
create index openings_at on openings (at desc, id desc);
create index openings_case on openings (case_id, person, until);
