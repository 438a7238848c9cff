-- Counts changes, so that of two curators who decide at the same time one is told that the other was faster.
alter table publication_report add column version int not null default 0;
alter table publication_appeal add column version int not null default 0;
alter table gallery_collection add column version int not null default 0;
