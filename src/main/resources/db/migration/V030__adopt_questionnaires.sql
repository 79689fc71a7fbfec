-- From which one of the library, or of an authority, a questionnaire was taken over unchanged, so that it is taken over once.
-- former: what was asked before something was cut out, until the next change, so that it can be put back.
alter table questionnaire
  add adopted text check (adopted <> ''),
  add former jsonb;
create unique index questionnaire_adopted_once on questionnaire (organization_id, adopted) where state = 'PUBLISHED';
