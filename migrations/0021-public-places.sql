-- Public cases around a place: for a circle the map, a feed or a file is asked for, and for whoever follows one.
create index public_cases_place on public_cases (lat, lng) where lat is not null;
