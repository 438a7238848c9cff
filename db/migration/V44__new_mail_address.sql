-- Members may change their mail address; a link that was sent to the new one proves it.
alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link
    add check (purpose in ('SIGN_UP', 'RESET', 'FIRST_ADMINISTRATOR', 'NEW_EMAIL'));
