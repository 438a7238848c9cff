-- Where a new piece goes that is taken: beside what is there, instead of it, or, by itself, into a session that is empty.
alter table proposal add column placement text not null default 'BESIDE'
    check (placement in ('BESIDE', 'INSTEAD', 'AT_ONCE'));
