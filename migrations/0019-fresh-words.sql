-- New words wait in a list that every search reads through before they are sorted into the index; kept short, it
-- costs a search nothing and a report little.
alter index case_words_words set (gin_pending_list_limit = 512);
