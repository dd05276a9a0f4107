-- The figures of a month, counted from the journal by the clock and only read by pages: of the cases received in
-- this month, how many stand how now. `outcome` is 'open' or how the case ended; all outcomes together are what was
-- received. A case without a district has the district ''.
create table figures (
  month     date not null,
  kind      text not null,
  category  text not null,
  district  text not null,
  channel   text not null,
  outcome   text not null,
  cases     int  not null,
  -- How many of them the resident contested.
  contested int  not null,
  primary key (month, kind, category, district, channel, outcome)
);
-- Of the cases closed in this month, whenever they came: how many took how many days from receipt to closing.
-- Kept as counts of days, because a median of months cannot be made from medians of districts.
create table answer_days (
  month    date not null,
  kind     text not null,
  category text not null,
  district text not null,
  outcome  text not null,
  days     int  not null,
  cases    int  not null,
  primary key (month, kind, category, district, outcome, days)
);
-- When the figures were last counted, and when all of them were counted anew. One row.
create table figures_made (
  single   boolean primary key default true check (single),
  made_at  timestamptz(3) not null,
  whole_at timestamptz(3) not null
);
