-- A pair that is proposed again, since its decree was cancelled before it worked, may be parted like any other: what was planned for it and
-- what decrees were to change of it goes with it. Of one that has worked nothing is ever deleted.
alter table meeting drop constraint meeting_organization_id_pair_id_fkey;
alter table meeting add foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade;
alter table feedback drop constraint feedback_organization_id_meeting_id_fkey;
alter table feedback add foreign key (organization_id, meeting_id) references meeting (organization_id, id) on delete cascade;
alter table decree_change drop constraint decree_change_organization_id_pair_id_fkey;
alter table decree_change add foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade;
