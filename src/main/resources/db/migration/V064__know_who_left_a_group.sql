-- Whoever leaves a group that goes on does not come back with it, also when the group is replaced on the same day and both end at once.
alter table pair_mentee add column left_on date;
update pair_mentee m set left_on = m.ends_on + 1
from pair p where p.organization_id = m.organization_id and p.id = m.pair_id and m.ends_on < p.ends_on;
