-- Leading the hotline: who is to be there when, and how well talks went.

-- One shift of one person on one day, by the city's clock. Who is not here has no shift that day.
create table shifts (
  person    uuid not null references people on delete cascade,
  day       date not null,
  -- HH:MM; a shift that ends at midnight ends at 24:00.
  from_time text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  to_time   text not null check (to_time ~ '^(([01]\d|2[0-3]):[0-5]\d|24:00)$'),
  -- Whoever planned it last.
  by        uuid references people on delete set null,
  at        timestamptz(3) not null,
  primary key (person, day),
  check (from_time < to_time)
);
create index shifts_day on shifts (day);

-- What one reviewer thought of one contact, by the scorecard. Two on the same contact are read beside each other.
create table contact_reviews (
  id         uuid primary key,
  contact    uuid not null references contacts on delete cascade,
  agent      uuid not null references people on delete cascade,
  reviewer   uuid references people on delete set null,
  -- The month of the sample, as its first day.
  month      date not null,
  -- What was given for each criterion, and which critical ones failed.
  marks      jsonb not null,
  failed     text[] not null default '{}',
  points     int not null check (points between 0 and 100),
  words      text not null,
  at         timestamptz(3) not null,
  -- What the agent says to it; an appeal asks for another look.
  reply      text,
  appealed   boolean not null default false,
  replied_at timestamptz(3),
  unique (contact, reviewer)
);
create index contact_reviews_agent on contact_reviews (agent, month);
create index contact_reviews_month on contact_reviews (month);

-- Call-backs are counted by when they were due.
create index callbacks_due_at on callbacks (due_at);
