create table composition_session (
    id         uuid        primary key,
    owner      uuid        not null references account on delete cascade,
    -- The score's title, for lists.
    title      text        not null,
    -- Number of the latest operation. Whoever appends one locks this row first, so that the numbers
    -- have no gaps and are committed in their order.
    seq        bigint      not null default 0,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    -- Set while the session lies in the owner's bin.
    deleted_at timestamptz
);

create index composition_session_owner on composition_session (owner, changed_at desc);
create index composition_session_bin on composition_session (deleted_at) where deleted_at is not null;

-- Every group of operations that was ever acknowledged. Rows are only added.
create table operation (
    session uuid        not null references composition_session on delete cascade,
    seq     bigint      not null,
    person  uuid        not null,
    -- Which of the person's browsers, and the number that it gave the group: a group that is sent
    -- twice is done once.
    client  uuid        not null,
    cid     bigint      not null,
    changes jsonb       not null,
    made_at timestamptz not null default now(),
    primary key (session, seq),
    unique (session, person, client, cid)
);

-- The score as it was after some operation, so that not all of them have to be read.
create table session_snapshot (
    session uuid   primary key references composition_session on delete cascade,
    seq     bigint not null,
    score   jsonb  not null
);

-- Whoever has the token may join the session in the role. The owner sees the token again, so it is
-- kept as it is.
create table share_link (
    token      text        primary key,
    session    uuid        not null references composition_session on delete cascade,
    role       text        not null check (role in ('VIEWER', 'EDITOR')),
    created_at timestamptz not null default now(),
    unique (session, role)
);

-- Who joined by which link. Revoking a link takes away what it gave.
create table session_member (
    link      text        not null references share_link on delete cascade,
    person    uuid        not null references account on delete cascade,
    joined_at timestamptz not null default now(),
    primary key (link, person)
);

create index session_member_person on session_member (person);

create table session_version (
    id        uuid        primary key,
    session   uuid        not null references composition_session on delete cascade,
    -- Made by the studio before it changed much at once, not by a person's wish.
    automatic boolean     not null,
    name      text        not null,
    person    uuid        not null,
    seq       bigint      not null,
    score     jsonb       not null,
    saved_at  timestamptz not null default now()
);

create index session_version_session on session_version (session, saved_at desc);

-- A generation that was asked for in a session.
create table proposal (
    generation uuid        primary key references generation on delete cascade,
    session    uuid        not null references composition_session on delete cascade,
    -- The ids of the parts that its seed had, in the seed's order.
    parts      text[]      not null,
    state      text        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
    decided_by uuid,
    decided_at timestamptz
);

create index proposal_session on proposal (session);

-- The connections that are open now, of all processes. Nobody misses it after a crash.
create unlogged table session_presence (
    connection uuid        primary key,
    session    uuid        not null,
    process    uuid        not null,
    person     uuid        not null,
    name       text        not null,
    colour     text        not null,
    client     uuid        not null,
    seen_at    timestamptz not null default now()
);

create index session_presence_session on session_presence (session);
