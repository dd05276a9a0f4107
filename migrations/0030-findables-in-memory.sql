-- Searching reads nothing but memory: each process keeps a copy of all that can be found, and asks here before every
-- search whether it is still the same. Words lie with what holds them; what is like a typed word is found in the copy.
-- All is made anew when the program starts, as after every change in the analysis of words.
drop table findable_words, findable_stems;
drop index findables_symbols;
delete from findables;
delete from findable_state;
-- Every stem with how much it says of this one: {"dowod": 0.812}.
alter table findables add column said jsonb not null;
-- The number of the facts the index was made from.
alter table findable_state alter column city type bigint using 0;

-- Numbers that change with what can be found and with synonyms (`tally`), and with the facts of the city (`facts`):
-- whoever keeps a copy from before reads what is new.
create table findable_tally (
  only_one boolean primary key default true check (only_one),
  tally  bigint not null,
  facts    bigint not null
);
insert into findable_tally (tally, facts) values (0, 0);

-- Counted once in a transaction and at its very end, so that two who publish at once hardly wait for each other.
create function count_change() returns trigger language plpgsql as $$
declare
  this text := pg_current_xact_id()::text;
begin
  if current_setting('hejnal.' || tg_argv[0], true) is distinct from this then
    update findable_tally set
      tally = tally + (tg_argv[0] = 'tally')::int,
      facts = facts + (tg_argv[0] = 'facts')::int;
    perform set_config('hejnal.' || tg_argv[0], this, true);
  end if;
  return null;
end $$;
create constraint trigger findables_tally after insert or update or delete on findables
  deferrable initially deferred for each row execute function count_change('tally');
create constraint trigger synonyms_tally after insert or update or delete on synonyms
  deferrable initially deferred for each row execute function count_change('tally');
create constraint trigger city_facts_tally after insert or update or delete on city_facts
  deferrable initially deferred for each row execute function count_change('facts');
