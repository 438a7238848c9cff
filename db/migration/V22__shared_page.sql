-- A score as it was when somebody shared it as a page. Its id cannot be guessed, and its score never
-- changes.
create table shared_page (
    id           uuid        primary key,
    session      uuid        references composition_session on delete set null,
    person       uuid        references account on delete set null,
    title        text        not null,
    score        jsonb       not null,
    -- The people who took part, by the names that they had.
    credits      text[]      not null,
    -- What the machine did, one line for people each.
    made_by      text[]      not null,
    made_at      timestamptz not null default now(),
    withdrawn_at timestamptz
);

create index shared_page_session on shared_page (session, made_at desc);
