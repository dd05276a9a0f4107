-- Several interpreters talk at once where a city has them: so many appointments may begin at one time.
alter table appointments add column seat int not null default 0;
drop index appointments_slot;
-- Of those who want the last seat of a time the database lets one.
create unique index appointments_slot on appointments (at, seat) where cancelled_at is null;
