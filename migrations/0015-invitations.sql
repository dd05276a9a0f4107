-- An outside body was asked for its word on a case by a secret link. Only what finds the case from the link stands
-- here; what was asked, until when, and what was answered stands in the journal, the address in the notice of the
-- same id.
create table invitations (
  id      uuid primary key,
  case_id uuid not null references cases on delete cascade
);
create index invitations_case on invitations (case_id);

-- A unit that answered or asked has taken its task.
update tasks t set accepted_at = taken.at
from (
  select e.case_id, t.unit, min(e.at) as at
  from entries e join tasks t on t.case_id = e.case_id
  where e.kind in ('answered', 'asked') and e.body ->> 'unit' = t.unit and e.at >= t.dispatched_at
  group by e.case_id, t.unit
) taken
where t.case_id = taken.case_id and t.unit = taken.unit and t.accepted_at is null;
