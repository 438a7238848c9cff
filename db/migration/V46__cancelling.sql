-- Says also when a worker is asked to stop, so that it need not keep asking.
create or replace function generation_changed() returns trigger language plpgsql as $$
declare
    what text := 'MOVED';
begin
    if tg_op = 'UPDATE' then
        new.revision := old.revision + 1;
        what := case
            when old.state <> new.state then 'MOVED'
            when new.cancel_requested and not old.cancel_requested then 'CANCELLING'
            else 'GREW' end;
    end if;
    perform pg_notify('generation_changed', new.id || ' ' || new.state || ' ' || what);
    return new;
end
$$;
