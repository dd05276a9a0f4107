-- What is promised for an hour stands before the rest of its day, so the lists by what runs out next are walked in
-- that order and never sorted.
drop index cases_open;
create index cases_open on cases
  (due_on, coalesce(due_at, 'infinity'::timestamptz), id, category, district, lead, kind, channel, priority)
  where closed_at is null and stopped_at is null;
drop index cases_status;
create index cases_status on cases (status, due_on, coalesce(due_at, 'infinity'::timestamptz), id) where closed_at is null;
drop index cases_contested;
create index cases_contested on cases (due_on, coalesce(due_at, 'infinity'::timestamptz), id)
  where contested and closed_at is null;

-- Which categories come by which channel, and what comes from which district: else a mix that hardly exists is
-- looked for among everything.
create statistics cases_ways (mcv) on category, channel from cases;
alter statistics cases_ways set statistics 1000;
create statistics cases_districts (mcv) on district, channel, priority from cases;
alter statistics cases_districts set statistics 1000;
analyze cases;
