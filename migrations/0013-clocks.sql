-- The clocks of tasks and what the clock of the house has done with them.
alter table tasks
  -- When somebody is to be reminded next, worked out by the clock from the task's own time; nothing where that
  -- is still to be done, because the task is new or its case changed since. Far away where nobody is.
  add column remind_at timestamptz(3);
create index tasks_unplanned on tasks (case_id, unit) where status = 'open' and remind_at is null;
create index tasks_remind on tasks (remind_at, case_id) where status = 'open' and remind_at is not null;

-- How far a job that walks through cases has come, so that it goes on there after a crash and in any process.
create table marks (
  job  text primary key,
  mark jsonb not null,
  at   timestamptz(3) not null
);

-- The log of cases that became a matter of the law.
create index entries_requalified on entries (at desc, case_id desc, seq desc) where kind = 'requalified';

-- Closed cases in the order they were closed, for the question whether the answer helped.
create index cases_closed_in_order on cases (closed_at, id) where closed_at is not null;
