create table generation (
    id               uuid        primary key,
    requester        text        not null,
    -- What was asked for, the seed included: enough to make the same music again.
    request          jsonb       not null,
    state            text        not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- Bars that will be written; known when the first one is.
    bar_count        int         not null default 0,
    -- English score text of the bars written so far.
    bars             text[]      not null default '{}',
    -- The seed and all bars so far, in the end the whole draft.
    draft            jsonb,
    result           jsonb,
    provenance       jsonb,
    -- Why it failed, in words for people.
    failure          text,
    cancel_requested boolean     not null default false,
    -- How often a worker has begun. Only the latest attempt may write.
    attempt          int         not null default 0,
    -- Counts changes (by the trigger below), so that an older reading never replaces a newer one.
    revision         bigint      not null default 0,
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    finished_at      timestamptz
);

create index generation_unfinished on generation (created_at) where state in ('QUEUED', 'RUNNING');
create index generation_requester on generation (requester, created_at desc);

create function generation_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        new.revision := old.revision + 1;
    end if;
    perform pg_notify('generation_changed', new.id || ' ' || new.state);
    return new;
end
$$;

create trigger generation_changed before insert or update on generation
    for each row execute function generation_changed();
