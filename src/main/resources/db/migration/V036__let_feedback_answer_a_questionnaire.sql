-- Feedback answers a questionnaire, in the edition in which it was given. What was answered before became answers to the library's: its three questions
-- were those of the form that was fixed then, and have their names. Of these no questionnaire is noted.
alter table feedback
  add questionnaire_id uuid,
  add answers jsonb not null default '{}',
  add foreign key (organization_id, questionnaire_id) references questionnaire (organization_id, id);
update feedback set answers = jsonb_strip_nulls(jsonb_build_object(
  'usefulness', case when usefulness is not null then jsonb_build_array(usefulness::text) end,
  'comfort', case when comfort is not null then jsonb_build_array(comfort::text) end,
  'words', case when words is not null then jsonb_build_array(words) end));

-- Two ratings are measured at each meeting, whatever else an organization asks.
alter table feedback
  drop constraint feedback_sent_is_whole,
  drop usefulness,
  drop comfort,
  drop words,
  alter answers drop default;
alter table feedback
  add usefulness int generated always as ((answers -> 'usefulness' ->> 0)::int) stored,
  add comfort int generated always as ((answers -> 'comfort' ->> 0)::int) stored,
  add constraint feedback_usefulness check (usefulness between 1 and 10),
  add constraint feedback_comfort check (comfort between 1 and 10),
  add constraint feedback_sent_is_whole check (sent_on is null or usefulness is not null and comfort is not null);

-- By which questionnaire of its own an organization asks a side, by the published edition of its family; without a row by the library's.
create table feedback_questionnaire (
  organization_id uuid not null default writing_organization() references organization,
  side text not null check (side in ('MENTOR', 'MENTEE')),
  questionnaire_id uuid not null,
  primary key (organization_id, side),
  foreign key (organization_id, questionnaire_id) references questionnaire (organization_id, id)
);
call wall('feedback_questionnaire', 'personal');
