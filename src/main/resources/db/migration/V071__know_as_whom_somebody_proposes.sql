-- Whoever is mentor and mentee at once answers as each: forms that they name as a mentor are proposed to that card, not to the other.
alter table finding add side text check (side in ('MENTOR', 'MENTEE'));
update finding f set side = case
  when meaning = 'REQUESTS' then 'MENTEE'
  when meaning <> 'FORMS' then 'MENTOR'
  when exists (
    select from invitee i where i.organization_id = f.organization_id and i.round_id = f.round_id and i.person_id = f.person_id
      and i.side = 'MENTOR' and i.answered_on is not null) then 'MENTOR'
  else 'MENTEE' end;
alter table finding alter side set not null;
alter table finding drop constraint finding_once;
alter table finding add constraint finding_once unique (organization_id, round_id, person_id, side, meaning);

-- How many wait for the curator is counted on the page of each round and on the start page.
create index finding_open on finding (organization_id, round_id) where state = 'OPEN';
