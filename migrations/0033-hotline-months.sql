-- The hotline of a month as everybody may read it: counted from the contacts by the clock, only read by pages. By topic,
-- '' where none was chosen or where too few asked to stand alone. Nothing small is kept here, so that nothing small can
-- be worked out from what is published. A month stays when its contacts are forgotten.
create table hotline_months (
  month          date not null,
  topic          text not null,
  came           int not null,
  offered        int not null,
  answered       int not null,
  in_time        int not null,
  abandoned      int not null,
  short          int not null,
  otherwise      int not null,
  wait_seconds   int not null,
  first_line     int not null,
  -- Seconds of the service level by which `in_time` was counted.
  target_seconds int not null,
  primary key (month, topic)
);
-- What calls of a month were about, by the category of their wrap-up; '' for those too few to stand alone.
create table hotline_matters (
  month    date not null,
  category text not null,
  calls    int not null,
  primary key (month, category)
);
