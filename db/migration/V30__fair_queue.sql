-- The watchdog is no longer a task of the queue: every process has one.
delete from scheduled_tasks where task_name = 'generation-watchdog';

create sequence generation_arrival;

alter table generation
    -- A person's id.
    alter requester type uuid using replace(requester, 'guest-', '')::uuid,
    -- 1 while somebody waits for it, 0 for work in bulk.
    add priority      smallint not null default 1 check (priority in (0, 1)),
    -- How many bars something is to be written in.
    add work          int      not null default 1,
    -- What it takes of its person's share.
    add cost          int      not null default 1,
    -- Start-time fair queueing: the virtual time at which its turn comes.
    add virtual_start bigint   not null default 0,
    add arrival       bigint   not null default nextval('generation_arrival');

-- The virtual time as one that the queue can sort by: a unit is 10 ms, within which the arrival decides.
alter table generation
    add turn timestamptz not null generated always as (
        to_timestamp((946684800 + virtual_start * 0.01 + (arrival % 10000) * 0.000001)::double precision)) stored;

create index generation_virtual_time on generation (priority, virtual_start) where started_at is not null;
create index generation_share on generation (requester, priority, (virtual_start + cost));
create index generation_done on generation (finished_at) where state = 'DONE';

-- Says also whether the state changed, or only the bars.
create or replace function generation_changed() returns trigger language plpgsql as $$
declare
    moved boolean := true;
begin
    if tg_op = 'UPDATE' then
        new.revision := old.revision + 1;
        moved := old.state <> new.state;
    end if;
    perform pg_notify('generation_changed', new.id || ' ' || new.state || ' ' || case when moved then 'MOVED' else 'GREW' end);
    return new;
end
$$;
