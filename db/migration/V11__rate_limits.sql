-- Token buckets, one for each limit and whoever it is held against; shared by all processes.
-- A bucket that is full again is as good as none, so losing them loses nothing.
create unlogged table rate_limit (
    id         text   primary key,
    state      bytea,
    -- When the bucket is full again, in milliseconds since 1970.
    expires_at bigint
);

create index rate_limit_expiry on rate_limit (expires_at);
