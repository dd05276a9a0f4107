-- Text talks of the hotline: what both sides wrote, and since when the resident's page is silent.

-- One row a text talk, beside its contact; gone when the talk is forgotten.
create table chats (
  contact uuid primary key references contacts on delete cascade,
  -- When the resident's page was last heard of.
  seen_at timestamptz(3) not null,
  -- When each side was last seen typing.
  resident_typed_at timestamptz(3),
  agent_typed_at    timestamptz(3),
  -- Where to answer, of whoever left a message because nobody could answer.
  email   text
);

-- The lines of a talk in their order. They are erased with the talk; what is counted stands in contacts.
create table chat_lines (
  contact  uuid not null references chats on delete cascade,
  position int not null,
  -- Given by the page that wrote it, so that the same line sent twice is one.
  id       uuid not null,
  at       timestamptz(3) not null,
  -- resident or agent, and who of the staff.
  side     text not null,
  by       uuid references people on delete set null,
  words    text not null,
  primary key (contact, position),
  unique (contact, id)
);
