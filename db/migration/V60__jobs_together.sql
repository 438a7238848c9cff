-- How many of its jobs a process takes through a language model together at most, which its processor decides.
alter table worker add column together int not null default 1;
