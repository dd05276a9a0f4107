-- How frequent a word is decides how it is looked for, so ten times as many words as usual are known by how often they come.
alter table case_words alter words set statistics 1000;
analyze case_words;
