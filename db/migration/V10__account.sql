-- A person: a guest, or somebody with an account.
create table account (
    id         uuid        primary key,
    name       text        not null check (char_length(name) between 1 and 60),
    role       text        not null default 'GUEST' check (role in ('GUEST', 'MEMBER', 'CURATOR', 'ADMINISTRATOR')),
    created_at timestamptz not null default now()
);

-- Where a person is signed in: a browser by its cookie, or a program by a personal access token.
create table sign_in (
    id           uuid        primary key default gen_random_uuid(),
    account      uuid        not null references account on delete cascade,
    -- SHA-256 of the token in hexadecimal digits; nobody but its holder knows the token.
    token_hash   text        not null unique,
    kind         text        not null check (kind in ('BROWSER', 'PROGRAM')),
    -- The browser in a few words, or the name that a person gave the token.
    label        text        not null,
    created_at   timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    expires_at   timestamptz not null
);

create index sign_in_account on sign_in (account);
