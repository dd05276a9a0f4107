-- What of many open cases comes first is found inside this index, and only what a page shows is read from the table:
-- those somebody worked on, and those of a unit's tasks, whose promised hour stands with the case.
create index cases_under_way on cases (id) include (due_on, due_at, stopped_at) where closed_at is null;

-- The last important change of each article: how many of them somebody has to read stands on every page of the desk.
create index article_versions_last_important on article_versions (article, number desc) include (published_at)
  where important and stage in ('published', 'replaced');
