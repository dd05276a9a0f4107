-- Recordings of announcements that were uploaded. Each belongs to the words it says: other words are another recording,
-- and going back to an earlier version finds its own again.
create table hotline_sounds (
  id      uuid primary key,
  code    text not null,
  lang    text not null,
  words   text not null,
  -- In the folder of sounds; the same recording taken twice is one file.
  file    text not null,
  seconds real not null,
  -- The file as it was called where it came from.
  name    text not null,
  by      uuid references people on delete set null,
  at      timestamptz(3) not null,
  -- Replaced or removed.
  gone_at timestamptz(3),
  gone_by uuid references people on delete set null
);
create unique index hotline_sounds_here on hotline_sounds (code, lang, words) where gone_at is null;
