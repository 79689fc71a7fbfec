-- Schools that were there before agreements were: the standard tasks, as each new school starts with them.
insert into agreement_task (organization_id, id, version, name, position, archived)
select o.id, gen_random_uuid(), 0, standard.name, standard.position, false
from organization o cross join unnest(array[
  'развить профессиональные и общие умения наставляемого', 'помочь наставляемому освоиться в коллективе',
  'передать личный и профессиональный опыт, знания и навыки наставника', 'поддержать стремление наставляемого учиться самостоятельно'])
  with ordinality as standard (name, position)
where o.kind not in ('REGION', 'MUNICIPALITY');
