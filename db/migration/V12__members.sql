-- Only people with an account have a mail address, and only those who can prove that it is theirs.
alter table account
    add column email      text,
    -- As Spring Security's DelegatingPasswordEncoder writes it; null for those who sign in elsewhere.
    add column password   text,
    -- A person who left stays as a row without anything of theirs, for what they published with others.
    add column deleted_at timestamptz;

create unique index account_email on account (lower(email));

-- Accounts of other services (OpenID Connect) by which members sign in.
create table account_identity (
    issuer  text not null,
    subject text not null,
    account uuid not null references account on delete cascade,
    primary key (issuer, subject)
);

create index account_identity_account on account_identity (account);

-- Links that were sent and prove something once.
create table one_time_link (
    token_hash text        primary key,
    purpose    text        not null check (purpose in ('SIGN_UP', 'RESET', 'FIRST_ADMINISTRATOR')),
    -- Whose link it is: the guest who asked for an account, or the member who forgot the password.
    account    uuid        references account on delete cascade,
    name       text,
    email      text,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);

create index one_time_link_account on one_time_link (account);

-- Mail that nobody sent, because no mail server is configured; for /admin/mail.
create table unsent_mail (
    id         bigint      primary key generated always as identity,
    recipient  text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null default now()
);

-- What people did that matters to security.
create table audit_entry (
    id      bigint      primary key generated always as identity,
    at      timestamptz not null default now(),
    -- Who did it; null if nobody was signed in. No reference: the entry outlives the account.
    actor   uuid,
    action  text        not null,
    -- Whom or what it was done to.
    subject text        not null
);

create index audit_entry_at on audit_entry (at desc);
