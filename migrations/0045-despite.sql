-- Why a tree answers although callers are not told first what they ought to hear: about their data, 112, their language.
alter table answering_versions add column despite text;
