-- From which day a pair works: that of its decree, or the first of its period when that is later. It works to the last day of its period.
alter table pair add works_from date;
update pair p set works_from = greatest(p.starts_on, d.dated)
from decree_pair dp join decree d on d.organization_id = dp.organization_id and d.id = dp.decree_id
where dp.organization_id = p.organization_id and dp.pair_id = p.id and d.state = 'APPROVED';
alter table pair add constraint pair_works_by_decree check ((state in ('ACTIVE', 'ENDED')) = (works_from is not null));
