-- Keys of programs: what each may do, until when, and when it was last used.
alter table api_keys
  add column id       uuid not null default gen_random_uuid(),
  add column scopes   text[] not null default '{report,read}',
  add column made_at  timestamptz(3) not null default now(),
  add column made_by  uuid,
  add column ends_at  timestamptz(3),
  -- Last used, to the minute.
  add column used_at  timestamptz(3);
create unique index api_keys_id on api_keys (id);

-- Addresses that are told what happens (Standard Webhooks).
create table webhooks (
  id       uuid primary key,
  name     text not null,
  url      text not null,
  -- The signing secret, sealed.
  secret   text not null,
  -- Which kinds of news are sent.
  kinds    text[] not null,
  made_at  timestamptz(3) not null,
  made_by  uuid,
  -- Switched off by hand, or by the clock after days of faults.
  stopped_at timestamptz(3),
  fault    text
);

-- One piece of news for one webhook, sent at least once, with growing pauses.
create table deliveries (
  id          uuid primary key,
  webhook     uuid not null references webhooks on delete cascade,
  kind        text not null,
  body        jsonb not null,
  state       text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts    int not null default 0,
  -- What the other side answered last: a status, or a fault in a word.
  answered    text,
  recorded_at timestamptz(3) not null,
  next_at     timestamptz(3),
  sent_at     timestamptz(3)
);
create index deliveries_next on deliveries (next_at) where state = 'waiting';
create index deliveries_webhook on deliveries (webhook, recorded_at desc, id desc);

-- Which entries are news for programs, and by what name. `src/programs/news.ts` knows the names too; a test compares.
create table told_entries (
  entry text primary key,
  told  text not null
);
insert into told_entries values
  ('submitted', 'case.submitted'), ('dispatched', 'case.dispatched'), ('returned', 'case.returned'),
  ('recategorised', 'case.recategorised'), ('asked', 'case.asked'), ('replied', 'case.replied'),
  ('answered', 'case.answered'), ('extended', 'case.extended'), ('closed', 'case.closed'),
  ('merged', 'case.closed'), ('settled', 'case.closed'), ('contested', 'case.reopened'),
  ('reopened', 'case.reopened'), ('unmerged', 'case.reopened'), ('published', 'case.published'),
  ('withdrawn', 'case.withdrawn');

-- Whatever is recorded in a journal is written down for the webhooks that want it, in the same statement, by
-- whichever step and for however many cases at once. It is a trigger so that no step can forget it, and so that
-- without webhooks it costs one look into an empty table. The body says where the case stands after the step, and
-- holds nothing that anybody wrote.
create function tell_webhooks() returns trigger language plpgsql as $$
begin
  if exists (select from webhooks where stopped_at is null) then
    insert into deliveries (id, webhook, kind, body, recorded_at, next_at)
    select gen_random_uuid(), w.id, t.told,
      jsonb_build_object(
        'type', t.told,
        'timestamp', to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'data', jsonb_build_object(
          'number', c.number || '/' || c.year,
          'entry', n.seq,
          'category', c.category,
          'status', c.status,
          'outcome', c.outcome,
          'unit', n.body -> 'unit',
          'units', (select coalesce(jsonb_agg(k.unit order by k.lead desc, k.unit), '[]') from tasks k
            where k.case_id = c.id and k.status <> 'ended'))),
      n.at, n.at
    from news n
    join told_entries t on t.entry = n.kind
    join cases c on c.id = n.case_id
    join webhooks w on w.stopped_at is null and t.told = any (w.kinds);
  end if;
  return null;
end $$;
create trigger entries_tell_webhooks after insert on entries
  referencing new table as news for each statement execute function tell_webhooks();
