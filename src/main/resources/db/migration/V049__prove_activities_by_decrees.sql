-- Activities of roadmaps that were made before decrees of all kinds: those that still bear the words of the standard one follow the decrees from now on.
update activity a set version = a.version + 1, evidence = s.evidence
from (values
  ('Назначить ответственного за внедрение и куратора', 'RESPONSIBLE_DECREE'),
  ('Наградить наставников и рассказать об их опыте', 'AWARDS_DECREE')) s (title, evidence)
where a.title = s.title and a.evidence is null;
