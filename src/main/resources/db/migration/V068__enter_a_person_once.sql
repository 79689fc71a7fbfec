-- Made of a page's key and what was typed on it: whoever sends the page twice enters one person.
alter table person add column entry_key uuid;
create unique index person_is_entered_once on person (organization_id, entry_key) where entry_key is not null;
