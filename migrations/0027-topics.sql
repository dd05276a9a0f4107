-- Topics a unit hands over to the centre: the record of the hand-over, courses with their tests, attestations.

create table courses (
  id       uuid primary key,
  code     text not null unique,
  -- Lessons, questions and the pass mark, as src/knowledge/learning/course.ts has them.
  content  jsonb not null,
  -- An important change begins a new edition: tests passed in an older one count no more.
  edition  int not null default 1,
  -- Counts all changes, so that two who write at once, and who takes the test meanwhile, notice each other.
  revision int not null default 1,
  kept_by  uuid references people on delete set null,
  kept_at  timestamptz(3) not null,
  ended_at timestamptz(3)
);

create table attempts (
  id       uuid primary key,
  course   uuid not null references courses on delete cascade,
  -- The course as it was when the test was taken.
  edition  int not null,
  revision int not null,
  person   uuid not null references people on delete cascade,
  -- For each question the places of the answers that were chosen, so that one can see what was wrong.
  chosen   jsonb not null,
  -- Per cent of the questions that were right, and whether that was enough.
  score    int not null,
  passed   boolean not null,
  made_at  timestamptz(3) not null
);
create index attempts_person on attempts (person, course, made_at desc);
create index attempts_passed on attempts (course, edition) where passed;

create table topics (
  id     uuid primary key,
  code   text not null unique,
  name   jsonb not null,
  unit   text not null,
  -- unit answers, centre answers, or elsewhere: not the city.
  status text not null default 'unit',
  -- From which day the centre answers; unknown where it did before records were kept.
  centre_from date,
  -- Until which day it is watched more closely; empty again when somebody ended the watch.
  watched_until date,
  course uuid references courses,
  -- How many agents must be attested before the centre may take it over.
  agents int not null default 1,
  -- Articles that were made for it, by kind and code.
  materials jsonb not null default '[]',
  verified boolean not null default true,
  revision int not null default 1,
  made_at  timestamptz(3) not null
);

-- The record of a hand-over: what was done, by whom and when.
create table topic_lines (
  id     uuid primary key,
  topic  uuid not null references topics on delete cascade,
  what   text not null,
  person uuid references people on delete set null,
  -- Whom it was about, which day, which words.
  detail jsonb not null default '{}',
  at     timestamptz(3) not null
);
create index topic_lines_topic on topic_lines (topic, at desc, id desc);

-- Who may take which topic. It ends when the person leaves, the course changes importantly, or a supervisor says so.
create table attestations (
  topic     uuid not null references topics on delete cascade,
  person    uuid not null references people on delete cascade,
  given_by  uuid references people on delete set null,
  given_at  timestamptz(3) not null,
  ended_at  timestamptz(3),
  ended_for text,
  primary key (topic, person)
);
create index attestations_person on attestations (person) where ended_at is null;
