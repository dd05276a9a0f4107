-- What lies in a square of the public map is found by its place.
create index public_cases_place on public_cases (lat, lng);
