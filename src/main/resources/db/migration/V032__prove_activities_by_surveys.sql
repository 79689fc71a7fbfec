-- Activities of roadmaps that were made before surveys: those that still bear the words of the standard one follow the surveys from now on.
update activity a set version = a.version + 1, evidence = s.evidence
from (values
  ('Собрать запросы учеников и педагогов: анкеты, беседы, обращения', 'SURVEY_NEEDS'),
  ('Опросить наставников до начала работы, чтобы потом увидеть перемены', 'SURVEY_BASELINE'),
  ('После встречи спросить, кто с кем хотел бы работать', 'SURVEY_PREFERENCE'),
  ('Узнать, довольны ли участники', 'SURVEY_SATISFACTION'),
  ('Провести итоговый опрос и поговорить с каждой стороной', 'SURVEY_REFLECTION')) s (title, evidence)
where a.title = s.title and a.evidence is null;
