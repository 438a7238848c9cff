-- Whether somebody took part in the piece itself, as a column of its own: what two columns that are equal so often leave
-- over, PostgreSQL cannot guess, and a guess that is wrong by thousands makes it read a composer's pieces one by one.
alter table publication_credit add own boolean not null generated always as (origin = publication) stored;

-- A composer's own pieces, for the composer's page and for those who follow.
create index publication_credit_own on publication_credit (person, publication) where own and not withdrawn;
