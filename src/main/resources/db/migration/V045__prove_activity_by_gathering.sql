-- The group meeting of roadmaps that were made before: where it still bears the words of the standard one, it follows the gatherings from now on.
update activity set version = version + 1, evidence = 'GROUP_MEETING'
where title = 'Провести общие встречи с анкетами' and evidence is null;
