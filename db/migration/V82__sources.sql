-- Whose music a piece is as far as it is older than those who took part, such as "Traditional".
alter table publication add column composer text not null default '';

-- Sessions into which somebody brought a file: whose music that is must be asked before it is published.
create table imported_session (
    session uuid primary key references composition_session on delete cascade
);
