-- Who wants to hear what is new on the public map in a part of the city: a district, or a circle around a point.
create table area_followers (
  id           uuid primary key,
  -- Personal: an address; nobody is written to but once before they confirmed that it is theirs.
  email        text not null,
  lang         text not null,
  district     text,
  lat          double precision,
  lng          double precision,
  metres       int,
  asked_at     timestamptz(3) not null,
  confirmed_at timestamptz(3),
  -- What was published until then has been told.
  told_until   timestamptz(3) not null,
  -- When the next letter is due: the one that asks for confirmation, or a day's news.
  next_at      timestamptz(3),
  attempts     int not null default 0,
  check ((district is null) <> (lat is null)),
  check ((lat is null) = (lng is null) and (lat is null) = (metres is null))
);
create unique index area_followers_once
  on area_followers (lower(email), coalesce(district, ''), coalesce(lat, 0), coalesce(lng, 0), coalesce(metres, 0));
create index area_followers_due on area_followers (next_at, id) where next_at is not null;
create index area_followers_unconfirmed on area_followers (asked_at) where confirmed_at is null;
