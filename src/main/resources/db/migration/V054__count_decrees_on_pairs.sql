-- Among the figures of the decrees on pairs stood the number of the last one, until decrees of all kinds came; since then they say how many there are, and what
-- was kept before would tell of seventeen where number 17 was the second. What the history tells of is counted as it was at that moment: then there were no
-- others than decrees on pairs.
update activity_change c set more = greatest(1, (
  select count(*) from decree d join decree_step s on s.organization_id = d.organization_id and s.decree_id = d.id
  where d.organization_id = c.organization_id and d.first_year = r.first_year and d.kind = 'PAIRS' and d.state = 'APPROVED'
    and s.state = 'APPROVED' and s.made_at <= c.made_at))
from activity a
join roadmap_section n on n.organization_id = a.organization_id and n.id = a.section_id
join roadmap r on r.organization_id = n.organization_id and r.id = n.roadmap_id
where a.organization_id = c.organization_id and a.id = c.activity_id and a.evidence = 'PAIRS_DECREE' and c.more > 0
  and c.made_at < (select installed_on from flyway_schema_history where script like 'V047\_%');

-- Years that are over are not looked at again.
update evidence e set more = (
  select count(*) from decree d
  where d.organization_id = e.organization_id and d.first_year = e.first_year and d.kind in ('PAIRS', 'REPLACEMENT') and d.state = 'APPROVED'
    and d.cancelled_by_id is null)
where e.kind = 'PAIRS_DECREE';
