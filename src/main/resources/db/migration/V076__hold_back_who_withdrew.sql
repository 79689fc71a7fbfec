-- Those of the row's name who have withdrawn, as they were found when the list was checked, and the last day on which one did.
alter table import_row
  add column withdrawn uuid[] not null default '{}',
  add column withdrawn_on date;
