-- More roles than three, roles besides the first one, people who wait for their first sign-in, are suspended, or left.
alter table people drop constraint people_role_check;
alter table people
  add constraint people_role_check check
    (role in ('agent', 'supervisor', 'officer', 'editor', 'analyst', 'administrator', 'guardian')),
  -- Roles besides the first one, which says where a day begins.
  add column also         text[] not null default '{}',
  -- Nobody has a password who was invited and has not come yet, or who comes by single sign-on only.
  alter column password   drop not null,
  add column hired_at     timestamptz(3) not null default now(),
  -- May not sign in until resumed.
  add column suspended_at timestamptz(3),
  -- Works here no more; the row stays, so that a journal can still say the name.
  add column left_at      timestamptz(3);

-- Letters about no case: to somebody hired, to whoever forgot a password, to a resident's account.
alter table notices
  alter column case_id drop not null,
  -- What such a letter opens, readable with the key only; gone as soon as it is sent.
  add column sealed text;
create index notices_caseless on notices (recorded_at) where case_id is null;

-- Residents who chose to have an account. Nobody needs one.
create table accounts (
  id           uuid primary key,
  -- Confirmed by a letter; nothing when somebody came by a provider that tells none.
  email        text,
  name         text not null default '',
  phone        text,
  lang         text not null default 'pl',
  -- How they would like to hear: filled in beforehand on the next report.
  hears_by     text not null default 'email' check (hears_by in ('none', 'email', 'phone')),
  -- argon2id in the PHC string format (RFC 9106); nothing for who signs in by letter, passkey or provider.
  password     text,
  opened_at    timestamptz(3) not null,
  -- Last signed in; one unused for long is told, and closed a while after it was told.
  seen_at      timestamptz(3) not null,
  warned_at    timestamptz(3)
);
create unique index accounts_email on accounts (lower(email));
create index accounts_unused on accounts (seen_at);

-- Cases an account holds: reported while signed in, or claimed later.
create table account_cases (
  account  uuid not null references accounts on delete cascade,
  case_id  uuid not null references cases on delete cascade,
  how      text not null check (how in ('reported', 'email', 'phone', 'pin')),
  held_at  timestamptz(3) not null,
  primary key (account, case_id)
);
create index account_cases_case on account_cases (case_id);
-- What an account’s address follows stands beside its own cases.
create index followers_email on followers (lower(email)) where confirmed_at is not null;

-- A session is of a person who works here or of a resident's account; one table, because a session is a session.
alter table sessions
  alter column person drop not null,
  add column account  uuid references accounts on delete cascade,
  -- What it is called where its owner ends it; never the token.
  add column id       uuid not null default gen_random_uuid(),
  add column began_at timestamptz(3) not null default now(),
  -- Last looked at, to the minute.
  add column seen_at  timestamptz(3) not null default now(),
  -- When they last proved who they are, for what cannot be taken back.
  add column proved_at timestamptz(3) not null default now(),
  -- How they proved who they are: password, totp, recovery, passkey, letter, oidc, saml.
  add column factors  text[] not null default '{password}',
  -- Browser and system in a few words, so that an owner knows their own.
  add column device   text not null default '',
  add constraint sessions_owner check ((person is null) <> (account is null));
create unique index sessions_id on sessions (id);
create index sessions_person on sessions (person) where person is not null;
create index sessions_account on sessions (account) where account is not null;

-- Passkeys (WebAuthn level 3) of those who work here and of residents.
create table passkeys (
  -- The credential's id, base64url.
  id         text primary key,
  person     uuid references people on delete cascade,
  account    uuid references accounts on delete cascade,
  public_key bytea not null,
  counter    bigint not null,
  transports text[] not null default '{}',
  name       text not null,
  made_at    timestamptz(3) not null,
  used_at    timestamptz(3),
  check ((person is null) <> (account is null))
);
create index passkeys_person on passkeys (person) where person is not null;
create index passkeys_account on passkeys (account) where account is not null;

-- The shared secret of a person's authenticator app (RFC 6238), sealed; the last step that was used is never taken again.
create table totps (
  person       uuid primary key references people on delete cascade,
  secret       text not null,
  confirmed_at timestamptz(3),
  last_step    bigint not null default 0
);

-- Codes for the day the phone is lost, each good for once.
create table recovery_codes (
  person    uuid not null references people on delete cascade,
  code_hash bytea not null,
  primary key (person, code_hash)
);

-- Who a person or an account is at a provider of identities.
create table identities (
  provider text not null,
  subject  text not null,
  person   uuid references people on delete cascade,
  account  uuid references accounts on delete cascade,
  first_at timestamptz(3) not null,
  primary key (provider, subject),
  check ((person is null) <> (account is null))
);
create index identities_person on identities (person) where person is not null;
create index identities_account on identities (account) where account is not null;

-- Something begun that one browser or letter must bring to its end, once: a challenge of a passkey, a second factor
-- that is waited for, a round trip to a provider, a code sent by letter, an invitation. Taken by deleting it.
create table pendings (
  -- Hash of what the browser or the letter holds.
  token_hash bytea primary key,
  -- passkey, factor, oidc, saml, letter, invitation, password.
  kind       text not null,
  person     uuid references people on delete cascade,
  account    uuid references accounts on delete cascade,
  -- What is needed to go on; sealed where it is secret.
  body       jsonb not null default '{}',
  -- Wrong codes so far.
  tries      int not null default 0,
  expires_at timestamptz(3) not null
);
create index pendings_expiry on pendings (expires_at);
create index pendings_person on pendings (person) where person is not null;
