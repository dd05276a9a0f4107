-- Topics a unit hands over to the centre: the record of the hand-over, courses with their tests, attestations.

create table courses (
  id      uuid primary key,
  code    text not null unique,
  -- Lessons, questions and the pass mark, as src/knowledge/learning/course.ts has them.
  content jsonb not null,
  kept_by uuid references people,
  kept_at timestamptz(3) not null,
  ended_at timestamptz(3)
);

create table attempts (
  id      uuid primary key,
  course  uuid not null references courses on delete cascade,
  person  uuid not null references people on delete cascade,
  -- Per cent of the answers that were right, and whether that was enough.
  score   int not null,
  passed  boolean not null,
  made_at timestamptz(3) not null
);
create index attempts_person on attempts (person, course, made_at desc);

create table topics (
  id     uuid primary key,
  code   text not null unique,
  name   jsonb not null,
  unit   text not null,
  -- unit answers, centre answers, or elsewhere: not the city.
  status text not null default 'unit',
  -- From which day the centre answers.
  centre_from date,
  -- Until which day it is watched more closely.
  watched_until date,
  course uuid references courses,
  -- Articles that were made for it, by kind and code.
  materials jsonb not null default '[]',
  made_at timestamptz(3) not null,
  ended_at timestamptz(3)
);

-- The record of a hand-over: what was done, by whom and when.
create table topic_lines (
  id     uuid primary key,
  topic  uuid not null references topics on delete cascade,
  what   text not null,
  person uuid references people,
  detail jsonb not null default '{}',
  at     timestamptz(3) not null
);
create index topic_lines_topic on topic_lines (topic, at desc, id desc);

-- Who may take which topic.
create table attestations (
  topic    uuid not null references topics on delete cascade,
  person   uuid not null references people on delete cascade,
  given_by uuid references people,
  given_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (topic, person)
);
create index attestations_person on attestations (person) where ended_at is null;
