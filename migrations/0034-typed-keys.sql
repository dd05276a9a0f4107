-- Number and PIN of a case, typed by the keys of a telephone, are kept sealed from now on. What was typed before is
-- taken out of calls in which they were: which key it was, and what was typed so far.
update contact_entries e set detail = jsonb_set(detail, '{key}', '"•"')
where what = 'pressed' and exists (
  select from contact_entries s
  where s.contact = e.contact and s.what = 'saying' and s.detail -> 'place' ->> 'typed' ~ '^[0-9]'
);
update contact_entries set detail = jsonb_set(detail, '{place,typed}', '""')
where what = 'saying' and detail -> 'place' ->> 'typed' ~ '^[0-9]';
update contacts set live = jsonb_set(live, '{place,typed}', '""')
where live -> 'place' ->> 'typed' ~ '^[0-9]';
