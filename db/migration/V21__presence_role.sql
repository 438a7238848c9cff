alter table session_presence add column role text not null default 'VIEWER';
