-- Schools that were there before these lists were: the standard ones, as each new school starts with them. Whoever has begun a list of their own keeps that.
insert into topic (organization_id, id, version, name, position, archived)
select o.id, gen_random_uuid(), 0, standard.name, standard.position, false
from organization o cross join unnest(array[
  'Трудности с предметом', 'Подготовка к экзаменам', 'Олимпиады и конкурсы', 'Проект или исследование', 'Выбор профессии',
  'Знакомство с предприятием', 'Адаптация в новом коллективе', 'Общение и уверенность в себе', 'Выступления перед людьми',
  'Как всё успевать', 'Творчество и спорт', 'Цифровые навыки', 'Методика преподавания', 'Работа с классом и родителями',
  'Первый год в профессии']) with ordinality as standard (name, position)
where o.kind not in ('REGION', 'MUNICIPALITY') and not exists (select from topic t where t.organization_id = o.id);

insert into criterion (organization_id, id, version, name, position, archived)
select o.id, gen_random_uuid(), 0, standard.name, standard.position, false
from organization o cross join unnest(array[
  'Мотивация: зачем ему это', 'Опыт и знания', 'Умение общаться с подростками', 'Время на встречи', 'Надёжность'])
  with ordinality as standard (name, position)
where o.kind not in ('REGION', 'MUNICIPALITY') and not exists (select from criterion c where c.organization_id = o.id);
