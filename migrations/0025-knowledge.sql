-- The catalogue and the knowledge base: articles (cards of services, guides, scripts, announcements, contacts), their
-- versions from draft to withdrawal, who confirmed them, and what readers said of them.

create table articles (
  id            uuid primary key,
  -- card, guide, script, announcement, contact.
  kind          text not null,
  -- As it stands in its address; what the city calls it (a symbol) is in the content.
  code          text not null,
  -- Whose subject it is: this unit says whether it is true.
  unit          text not null,
  -- everyone, or agents.
  audience      text not null default 'everyone',
  -- The version everybody reads, when there is one.
  published     uuid,
  -- By which day somebody must look at it again (fees and deadlines after three months, others after six).
  review_on     date,
  withdrawn_at  timestamptz(3),
  withdrawn_by  uuid references people,
  -- Why, and what stands in its place.
  withdrawn_for text,
  instead       uuid references articles,
  made_at       timestamptz(3) not null,
  unique (kind, code)
);
create index articles_unit on articles (unit, kind, code);
create index articles_review on articles (review_on, id) where withdrawn_at is null;

create table article_versions (
  id              uuid primary key,
  article         uuid not null references articles on delete cascade,
  number          int not null,
  -- Checked by the shape of its kind.
  content         jsonb not null,
  -- draft, approval, language, ready, published, replaced, dropped.
  stage           text not null,
  -- What changed, for those who read it every day; important changes are confirmed by every agent.
  change          text not null default '',
  important       boolean not null default false,
  -- From which day it is read, and the last day it is.
  effective_from  date,
  effective_until date,
  written_by      uuid references people,
  written_at      timestamptz(3) not null,
  published_at    timestamptz(3),
  -- Saving what somebody else saved meanwhile is refused.
  revision        int not null default 1,
  unique (article, number)
);
alter table articles add foreign key (published) references article_versions;
create unique index article_versions_open on article_versions (article)
  where stage in ('draft', 'approval', 'language', 'ready');
create index article_versions_stage on article_versions (stage, written_at, id)
  where stage in ('draft', 'approval', 'language', 'ready');
create index article_versions_important on article_versions (published_at, id) where important and stage = 'published';

-- What happened to a version, line by line: written, sent-for-approval, approved, sent-back, language-checked,
-- published, replaced, dropped, withdrawn, reviewed, expired.
create table article_lines (
  id      uuid primary key,
  article uuid not null references articles on delete cascade,
  version uuid references article_versions on delete cascade,
  what    text not null,
  person  uuid references people,
  reason  text not null default '',
  at      timestamptz(3) not null
);
create index article_lines_article on article_lines (article, at desc, id desc);

-- Who has read an important change and said so.
create table article_confirmations (
  version      uuid not null references article_versions on delete cascade,
  person       uuid not null references people on delete cascade,
  confirmed_at timestamptz(3) not null,
  primary key (person, version)
);

-- "Is something wrong here?": from residents (nobody is named) and from agents; it goes to the owner.
create table article_feedback (
  id         uuid primary key,
  article    uuid not null references articles on delete cascade,
  version    uuid references article_versions on delete set null,
  person     uuid references people,
  useful     boolean,
  text       text not null default '',
  given_at   timestamptz(3) not null,
  settled_at timestamptz(3),
  settled_by uuid references people,
  settlement text not null default ''
);
create index article_feedback_open on article_feedback (given_at, id) where settled_at is null and text <> '';
create index article_feedback_article on article_feedback (article, given_at desc);

-- A whole catalogue somebody brought as a file: kept a day, between the page that shows what it would do and the press
-- that records it.
create table article_files (
  id       uuid primary key,
  person   uuid not null references people,
  name     text not null,
  kinds    text[] not null,
  articles jsonb not null,
  read_at  timestamptz(3) not null
);
