-- Who listened to what was said at the hotline is read by whoever watches over personal data: few lines among many.
create index contact_entries_heard on contact_entries (at desc, contact, position)
  where what in ('heard', 'listening');
