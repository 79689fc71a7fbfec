-- Made up by the page on which a round was planned, with what was planned there, so that a doubled send is one round.
alter table survey_round add submission uuid;
alter table survey_round add constraint survey_round_submitted_once unique (organization_id, submission);
