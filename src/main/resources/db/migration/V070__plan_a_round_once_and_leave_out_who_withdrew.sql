-- Made up by the page on which a round was planned, with what was planned there, so that a doubled send is one round.
alter table survey_round add submission uuid;
alter table survey_round add constraint survey_round_submitted_once unique (organization_id, submission);

-- Whoever withdrew is asked nothing any more: rates leave them out, for which they are looked up often, and they are few.
create index person_blocked on person (organization_id, id) where blocked_on is not null;

-- An export of answers without names concerns nobody who could be named, and is written down all the same.
alter table journal_entry drop constraint journal_entry_persons_check;
alter table journal_entry add constraint journal_entry_persons_check check (persons >= 0);
