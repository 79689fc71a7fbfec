-- Lists of schools often hold no more than the year in which a pupil was born. The date is the last day of that year then: the youngest they may be.
alter table person
  add column birth_year_only boolean not null default false,
  add constraint person_birth_year check (not birth_year_only or birth_date is not null and extract(doy from birth_date + 1) = 1);
alter table import_row add column birth_year_only boolean;

-- What the check of a list remarked without asking anybody to mend it: [{"row": 57, "column": 4, "text": "…"}]; nothing about a person.
alter table import add column remarks jsonb;
