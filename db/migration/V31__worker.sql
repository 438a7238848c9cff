-- Processes of this application that share the database.
create table worker (
    id         uuid        primary key,
    host       text        not null,
    pid        bigint      not null,
    role       text        not null,
    -- Where the models compute: cpu or gpu, with what the engine says of it. Null in a process that composes nothing.
    device     text,
    -- How many jobs it does at a time, and how many threads an operation of a model may use.
    places     int         not null,
    threads    int         not null,
    version    text        not null,
    -- Roles, names and checksums of its models; empty until they are loaded.
    models     jsonb       not null default '[]',
    started_at timestamptz not null default now(),
    heartbeat  timestamptz not null default now()
);
