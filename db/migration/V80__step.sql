-- What a group of operations did for the session as a whole, such as "Candidate taken": one step to undo for everybody.
-- Null for what people do while they edit.
alter table operation add column step text;
