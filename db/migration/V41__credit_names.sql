-- Keeps the names that are shown and searched as the credits say, whoever changes these.
create function show_names() returns trigger language plpgsql as $$
declare
    changed uuid := coalesce(new.publication, old.publication);
begin
    update publication set names = array(
        select name from publication_credit
        where publication = changed and origin = changed and not withdrawn
        order by place, person)
    where id = changed;
    return null;
end
$$;

create trigger show_names after insert or delete or update on publication_credit
    for each row execute function show_names();
