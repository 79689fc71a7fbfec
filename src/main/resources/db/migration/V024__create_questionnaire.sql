-- Questionnaires, each edition a row. An authority's are offered to all below it, who see those that are published and shared.
create table questionnaire (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  family uuid not null,
  edition int not null check (edition > 0),
  origin text,
  title_ru text not null check (title_ru <> ''),
  title_en text not null,
  purpose text not null check (purpose in ('NEEDS', 'OFFER', 'BASELINE', 'PREFERENCE', 'MEETING', 'INTERIM', 'SATISFACTION', 'REFLECTION', 'SWOT', 'OTHER')),
  respondent text not null check (respondent in ('MENTOR', 'MENTEE', 'CURATOR', 'ANYONE')),
  content jsonb not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
  published_on date,
  shared boolean not null,
  primary key (organization_id, id),
  constraint questionnaire_edition_key unique (organization_id, family, edition),
  constraint questionnaire_published check ((published_on is null) = (state = 'DRAFT')),
  constraint questionnaire_shared check (not shared or state = 'PUBLISHED')
);
create unique index questionnaire_one_draft on questionnaire (organization_id, family) where state = 'DRAFT';
call wall('questionnaire', 'offered');

-- What was answered must stay an answer to what was asked, whoever writes to the table.
create function keep_published_questionnaire() returns trigger
language plpgsql as $$
begin
  if old.state <> 'DRAFT' and (new.state = 'DRAFT' or (new.family, new.edition, new.title_ru, new.title_en, new.purpose, new.respondent, new.content, new.published_on)
      is distinct from (old.family, old.edition, old.title_ru, old.title_en, old.purpose, old.respondent, old.content, old.published_on)) then
    raise exception 'a published questionnaire never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger questionnaire_stays before update on questionnaire for each row execute function keep_published_questionnaire();
