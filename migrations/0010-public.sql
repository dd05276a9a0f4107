-- The public map and list: what was checked and may be seen by everybody.
alter table cases
  -- Nobody has checked it, it is shown to everybody, or it was decided that it is not.
  add column shown text not null default 'unchecked' check (shown in ('unchecked', 'public', 'withheld'));
-- What waits to be checked, newest first. A merged case shows nothing that the other does not.
create index cases_unchecked on cases (received_at desc, id desc) where shown = 'unchecked' and merged_into is null;

-- The public copy of a case: nothing else of it is ever read for the public. Written when a case is published,
-- from the words, the precision and the photos that were agreed to; gone when it is withdrawn.
create table public_cases (
  case_id      uuid primary key references cases on delete cascade,
  year         int  not null,
  number       int  not null,
  kind         text not null,
  category     text not null,
  status       text not null,
  outcome      text,
  words        text not null,
  precision    text not null check (precision in ('exact', 'near', 'district')),
  -- Coarsened already, as far as `precision` asks.
  lat          double precision,
  lng          double precision,
  address      text,
  district     text,
  -- Ids of photos made for the public, with what may not be seen covered.
  photos       jsonb not null default '[]',
  joined       int  not null default 0,
  received_at  timestamptz(3) not null,
  closed_at    timestamptz(3),
  published_at timestamptz(3) not null,
  changed_at   timestamptz(3) not null,
  unique (year, number)
);
create index public_cases_received on public_cases (received_at desc, case_id desc);
create index public_cases_category on public_cases (category, received_at desc, case_id desc);
create index public_cases_district on public_cases (district, received_at desc, case_id desc);
create index public_cases_published on public_cases (published_at, case_id);

-- Whatever changes a case, by one step or for five hundred at once, the public copy follows in the same
-- transaction, and a case that is no longer shown has none.
create function keep_public() returns trigger language plpgsql as $$
begin
  if new.shown <> 'public' or new.description is distinct from old.description then
    delete from public_cases where case_id = new.id;
  else
    update public_cases set kind = new.kind, category = new.category, status = new.status, outcome = new.outcome,
      closed_at = new.closed_at, joined = new.joined, changed_at = new.updated_at
    where case_id = new.id;
  end if;
  return null;
end $$;
create trigger cases_keep_public after update on cases for each row
  when (old.shown = 'public' and (old.shown, old.description, old.kind, old.category, old.status, old.outcome, old.closed_at, old.joined)
    is distinct from (new.shown, new.description, new.kind, new.category, new.status, new.outcome, new.closed_at, new.joined))
  execute function keep_public();

-- The photos of a public copy that goes become loose: they are seen by nobody and are tidied away with their files.
create function loosen_public_photos() returns trigger language plpgsql as $$
begin
  update photos set case_id = null, draft_id = null
  where id in (select jsonb_array_elements_text(old.photos)::uuid);
  return null;
end $$;
create trigger public_cases_loosen after delete on public_cases for each row
  when (old.photos <> '[]') execute function loosen_public_photos();
