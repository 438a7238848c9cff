-- Tells every process of each sign-in that ended, whoever ended it and why, so that live connections end with it.
create function tell_sign_in_ended() returns trigger language plpgsql as $$
begin
    perform pg_notify('sign_in_ended', old.token_hash);
    return null;
end $$;

create trigger sign_in_ended after delete on sign_in
    for each row execute function tell_sign_in_ended();
