-- The words of a list, for full-text search. array_to_string is not marked immutable, because of element types whose
-- text depends on settings; that of text does not.
create function words(list text[]) returns text immutable parallel safe language sql
    return array_to_string(list, ' ');

-- A piece that somebody published: what lists and filters need of it.
create table publication (
    id           uuid        primary key,
    -- Who published it; null when they deleted their account.
    person       uuid        references account on delete set null,
    -- Where it comes from, as long as that is there.
    session      uuid        references composition_session on delete set null,
    -- What it is a remix of.
    parent       uuid        references publication on delete set null,
    -- What it was merged into.
    duplicate_of uuid        references publication on delete set null,
    state        text        not null check (state in
        ('SUBMITTED', 'APPROVED', 'CHANGES_ASKED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
    -- What the curator who decided last said of it.
    reason       text        not null default '',
    title        text        not null,
    description  text        not null,
    tags         text[]      not null,
    licence      text        not null,
    -- The names that are shown, again in publication_credit with what belongs to them.
    names        text[]      not null,
    -- Facts of the frozen score. Empty: not known.
    style        text        not null,
    key          text        not null,
    meter        text        not null,
    -- Quarters a minute, rounded.
    tempo        int         not null,
    -- Of each part, drums for a drum part.
    instruments  text[]      not null,
    parts        int         not null,
    bars         int         not null,
    seconds      int         not null,
    -- The engine that wrote last; empty: people alone.
    engine       text        not null,
    -- How many rows of publication_like there are (by the trigger below).
    likes        int         not null default 0,
    submitted_at timestamptz not null default now(),
    approved_at  timestamptz,
    featured_at  timestamptz,
    search       tsvector    not null generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', words(tags) || ' ' || words(names)), 'B')
        || setweight(to_tsvector('english', style || ' ' || words(instruments)), 'C')
        || setweight(to_tsvector('english', description), 'D')) stored,
    check ((state = 'APPROVED') <= (approved_at is not null))
);

-- The three orders of the gallery; the id makes each total, so that the next page begins where the last one ended.
-- Only what is in the gallery is in them, as in all indexes for it.
create index publication_new on publication (approved_at desc, id desc) where state = 'APPROVED';
create index publication_loved on publication (likes desc, id desc) where state = 'APPROVED';
create index publication_featured on publication (featured_at desc, id desc)
    where state = 'APPROVED' and featured_at is not null;
-- Full-text search.
create index publication_search on publication using gin (search) where state = 'APPROVED';
-- Filters that leave few, which the orders above would walk far to find. The others (parts, engine) leave many.
create index publication_tags on publication using gin (tags) where state = 'APPROVED';
create index publication_instruments on publication using gin (instruments) where state = 'APPROVED';
create index publication_style on publication (style) where state = 'APPROVED';
create index publication_key on publication (key) where state = 'APPROVED';
create index publication_meter on publication (meter) where state = 'APPROVED';
create index publication_tempo on publication (tempo) where state = 'APPROVED';
-- A composer's pieces, in the gallery and in all.
create index publication_person on publication (person, approved_at desc, id desc);
-- What waits for a curator, the oldest first.
create index publication_queue on publication (submitted_at, id) where state = 'SUBMITTED';
-- Remixes of a piece, and what was merged into it.
create index publication_parent on publication (parent);
create index publication_duplicate on publication (duplicate_of) where duplicate_of is not null;
-- A session has one publication at most that is not decided yet.
create unique index publication_undecided on publication (session) where state in ('SUBMITTED', 'CHANGES_ASKED');
create index publication_session on publication (session);

-- The frozen copy and how it was made, apart, so that lists read little.
create table publication_music (
    publication uuid   primary key references publication on delete cascade,
    score       jsonb  not null,
    -- What the machine did, one line for people each.
    made_by     text[] not null,
    -- Of each accepted generation, the oldest first.
    provenance  jsonb  not null,
    -- The longest run that is shared with a piece a model learnt from; null: not known.
    copied      jsonb
);

-- Who took part in a piece, or in one that it comes from.
create table publication_credit (
    publication uuid    not null references publication on delete cascade,
    person      uuid    not null references account on delete cascade,
    -- The name that they had.
    name        text    not null,
    -- Which piece they took part in: this one, or one up the line.
    origin      uuid    not null references publication on delete cascade,
    place       int     not null,
    withdrawn   boolean not null default false,
    primary key (publication, person, origin)
);

create index publication_credit_person on publication_credit (person);
create index publication_credit_origin on publication_credit (origin);

-- Sessions that began as a copy of a published piece.
create table remix (
    session     uuid        primary key references composition_session on delete cascade,
    publication uuid        not null references publication on delete cascade,
    made_at     timestamptz not null default now()
);

create index remix_publication on remix (publication);

create table publication_like (
    publication uuid        not null references publication on delete cascade,
    person      uuid        not null references account on delete cascade,
    liked_at    timestamptz not null default now(),
    primary key (publication, person)
);

-- What somebody likes, the latest first.
create index publication_like_person on publication_like (person, liked_at desc);

-- Counts also what goes with an account or by a merge.
create function count_likes() returns trigger language plpgsql as $$
begin
    if tg_op in ('DELETE', 'UPDATE') then
        update publication set likes = likes - 1 where id = old.publication;
    end if;
    if tg_op in ('INSERT', 'UPDATE') then
        update publication set likes = likes + 1 where id = new.publication;
    end if;
    return null;
end
$$;

create trigger count_likes after insert or delete or update of publication on publication_like
    for each row execute function count_likes();

create table composer_follow (
    follower    uuid        not null references account on delete cascade,
    composer    uuid        not null references account on delete cascade,
    followed_at timestamptz not null default now(),
    primary key (follower, composer),
    check (follower <> composer)
);

create index composer_follow_composer on composer_follow (composer);

-- Everything that was ever decided about a piece. Rows are only added.
create table curation_decision (
    id          bigint      primary key generated always as identity,
    publication uuid        not null references publication on delete cascade,
    -- Who decided; null: a rule, or somebody who deleted their account.
    person      uuid        references account on delete set null,
    kind        text        not null,
    reason      text        not null,
    decided_at  timestamptz not null default now()
);

create index curation_decision_publication on curation_decision (publication, id desc);
create index curation_decision_person on curation_decision (person);

-- Reports from the public.
create table publication_report (
    id          uuid        primary key,
    publication uuid        not null references publication on delete cascade,
    person      uuid        references account on delete set null,
    cause       text        not null,
    details     text        not null,
    reported_at timestamptz not null default now(),
    state       text        not null default 'OPEN' check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
    closed_by   uuid        references account on delete set null,
    closed_at   timestamptz,
    answer      text        not null default ''
);

-- A person has one open report of a piece at most.
create unique index publication_report_open on publication_report (publication, person) where state = 'OPEN';
create index publication_report_queue on publication_report (reported_at, id) where state = 'OPEN';
create index publication_report_person on publication_report (person);

-- People who think that a rejection was wrong.
create table publication_appeal (
    id          uuid        primary key,
    publication uuid        not null references publication on delete cascade,
    person      uuid        references account on delete set null,
    words       text        not null,
    appealed_at timestamptz not null default now(),
    state       text        not null default 'OPEN' check (state in ('OPEN', 'GRANTED', 'DENIED')),
    decided_by  uuid        references account on delete set null,
    decided_at  timestamptz,
    answer      text        not null default ''
);

create unique index publication_appeal_open on publication_appeal (publication) where state = 'OPEN';
create index publication_appeal_queue on publication_appeal (appealed_at, id) where state = 'OPEN';
create index publication_appeal_person on publication_appeal (person);

-- Pieces that a curator put together.
create table gallery_collection (
    id         uuid        primary key,
    -- In addresses.
    slug       text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title      text        not null,
    text       text        not null,
    created_by uuid        references account on delete set null,
    changed_at timestamptz not null default now()
);

create table gallery_collection_piece (
    collection  uuid not null references gallery_collection on delete cascade,
    publication uuid not null references publication on delete cascade,
    place       int  not null,
    note        text not null default '',
    primary key (collection, publication)
);

create index gallery_collection_piece_publication on gallery_collection_piece (publication);
