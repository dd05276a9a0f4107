-- Talks by video: what two browsers tell each other so that they find each other. Gone with the talk.
create table video_talks (
  contact  uuid primary key references chats on delete cascade,
  -- Connections are numbered: the one that is wanted now, the one the resident's page described, and the one answered.
  wanted   int not null default 1,
  offered  int not null default 0,
  offer    text,
  answered int not null default 0,
  answer   text
);
