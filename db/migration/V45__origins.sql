-- What a session has from the one that it is a copy of: whose music it is, and what the machine wrote of it. It outlives
-- the original.
create table inherited_contributor (
    session uuid not null references composition_session on delete cascade,
    person  uuid not null references account on delete cascade,
    primary key (session, person)
);

create index inherited_contributor_person on inherited_contributor (person);

create table inherited_generation (
    session    uuid not null references composition_session on delete cascade,
    generation uuid not null references generation on delete cascade,
    primary key (session, generation)
);

create index inherited_generation_generation on inherited_generation (generation);
