-- The people who work here. Residents have no row: they are known by a case's number and PIN.
create table people (
  id       uuid primary key,
  email    text not null,
  name     text not null,
  role     text not null check (role in ('agent', 'officer', 'administrator')),
  -- An officer's unit; nobody else has one.
  unit     text check ((role = 'officer') = (unit is not null)),
  -- argon2id in the PHC string format (RFC 9106).
  password text not null,
  -- Made up for the demo town; refused in production.
  demo     boolean not null default false
);
create unique index people_email on people (lower(email));

-- Who is signed in. Only the hash of the cookie is kept: a stolen copy of this table opens no session.
create table sessions (
  token_hash bytea primary key,
  person     uuid not null references people on delete cascade,
  expires_at timestamptz(3) not null
);
create index sessions_expiry on sessions (expires_at);

-- Keys of programs that write through the API.
create table api_keys (
  key_hash bytea primary key,
  name     text not null,
  demo     boolean not null default false
);

-- Tries at something guessable (a PIN, a password), counted by hashed key and window.
create table tries (
  key_hash   bytea not null,
  window_at  timestamptz(3) not null,
  count      int not null,
  primary key (key_hash, window_at)
);
create index tries_window on tries (window_at);
