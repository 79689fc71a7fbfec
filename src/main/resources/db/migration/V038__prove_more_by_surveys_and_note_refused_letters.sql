-- Two more surveys prove an activity of the standard roadmap, in those made before, too, where the row still bears its words.
update activity a set version = a.version + 1, evidence = s.evidence
from (values
  ('Сопоставить запросы с возможностями наставников, побеседовать с ними', 'SURVEY_OFFER'),
  ('Подвести итоги мониторинга', 'SURVEY_SWOT')) s (title, evidence)
where a.title = s.title and a.evidence is null;

-- When the mail server refused the address of somebody who is asked; null once it took a letter. Whoever conducts the round gives them a card.
alter table invitee add refused_on date;
