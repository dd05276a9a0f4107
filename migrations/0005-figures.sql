-- The figures of a month, counted from the journal by the clock and only read by pages.
create table figures (
  month      date not null,
  kind       text not null,
  category   text not null,
  district   text not null,
  channel    text not null,
  received   int  not null,
  -- Of the cases received in this month: how they stand now.
  resolved   int  not null,
  ended      int  not null,
  -- Cases closed in this month, whenever they came, and how many of them were resolved.
  closed_in  int  not null,
  resolved_in int not null,
  primary key (month, kind, category, district, channel)
);
-- Days from receipt to the answer, of cases closed in the month, by kind ('all' for both).
create table answer_days (
  month   date not null,
  kind    text not null,
  cases   int  not null,
  median  double precision not null,
  p90     double precision not null,
  primary key (month, kind)
);
create table figures_made (
  "only"   boolean primary key default true check ("only"),
  made_at  timestamptz(3) not null
);
