-- Somebody whose data are processed may have signed nothing, or the organization itself sees no ground to go on: the erasure then rests on what was asked.
alter table erasure alter column consent_id drop not null;
alter table erasure add column asker text check (asker in ('PERSON', 'REPRESENTATIVE', 'ORGANIZATION'));
-- kind, date and number of the paper in its folder
alter table erasure add column paper text check (paper <> '');
-- gone once the erasure is done
alter table erasure add column reason text;
alter table erasure add constraint erasure_rests_on check (
  (consent_id is null) = (asker is not null) and (asker is null) = (paper is null) and (asker is not null or reason is null));
