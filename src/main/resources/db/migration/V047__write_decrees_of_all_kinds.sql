-- Decrees of all kinds (domain: documents). Those that are not made of pairs alone have provisions that somebody wrote.
alter table decree add column kind text;
update decree set kind = 'PAIRS';
alter table decree alter column kind set not null;
alter table decree add constraint decree_kind_check check (kind in (
  'PAIRS', 'REPLACEMENT', 'AMENDMENT', 'CANCELLATION', 'INTRODUCTION', 'REGULATION', 'RESPONSIBLE', 'WORKING_GROUP', 'REGISTERS',
  'SCHOOL_OF_MENTORS', 'FINAL_EVENT', 'AWARDS', 'CONTEST', 'PROGRAMME_DATES', 'ROADMAP', 'MONITORING_DATES', 'PLANNED_RESULTS'));
alter table decree add column title text check (length(title) <= 500);
alter table decree add column preamble text check (length(preamble) <= 4000);
create index on decree (organization_id, kind, first_year);

-- Of the form that the draft came from: sent twice, it makes one decree.
alter table decree add column draft_key uuid;
alter table decree add constraint decree_draft_key unique (organization_id, draft_key);

-- An approved decree that a later one cancelled.
alter table decree add column cancelled_by_id uuid;
alter table decree add constraint decree_cancelled_by foreign key (organization_id, cancelled_by_id) references decree (organization_id, id);
alter table decree add constraint decree_cancelled_approved check (cancelled_by_id is null or state = 'APPROVED');

-- A school that keeps another book types its numbers: «01-08/127».
alter table decree alter column number type text using number::text;
alter table decree add column sha256 text;
update decree set sha256 = encode(sha256(convert_to(
  organization_name || E'\nПРИКАЗ № ' || number || ' от ' || dated || E'\n' || text || E'\n' || head_post || ' ' || signed_by, 'UTF8')), 'hex')
where state = 'APPROVED';
alter table decree drop constraint decree_approved_whole;
alter table decree add constraint decree_approved_whole check (
  (state = 'APPROVED') = (number is not null and dated is not null and organization_name is not null and head_post is not null
    and signed_by is not null and text is not null and sha256 is not null));

alter table decree_number drop constraint decree_number_pkey;
alter table decree_number drop constraint decree_number_number_check;
alter table decree_number alter column number type text collate natural_order using number::text;
alter table decree_number add constraint decree_number_number_check check (number ~ '^[[:alnum:]][[:alnum:] ./-]{0,29}$');
alter table decree_number add primary key (organization_id, calendar_year, number);
create unique index decree_number_once on decree_number (organization_id, calendar_year, lower(number));

create table decree_settings (
  organization_id uuid not null default writing_organization() references organization,
  typed_numbers boolean not null,
  primary key (organization_id)
);
call wall('decree_settings', 'personal');

create table decree_clause (
  organization_id uuid not null default writing_organization(),
  decree_id uuid not null,
  position int not null,
  text text not null check (text <> '' and length(text) <= 4000),
  primary key (organization_id, decree_id, position),
  foreign key (organization_id, decree_id) references decree (organization_id, id)
);
call wall('decree_clause', 'personal');

-- Earlier decrees that this one amends or cancels.
create table decree_target (
  organization_id uuid not null default writing_organization(),
  decree_id uuid not null,
  target_id uuid not null,
  primary key (organization_id, decree_id, target_id),
  foreign key (organization_id, decree_id) references decree (organization_id, id),
  foreign key (organization_id, target_id) references decree (organization_id, id),
  check (decree_id <> target_id)
);
create index on decree_target (organization_id, target_id);
call wall('decree_target', 'personal');

-- What becomes of pairs that work: another takes its place, its last day is another one, or it ends.
create table decree_change (
  organization_id uuid not null default writing_organization(),
  decree_id uuid not null,
  pair_id uuid not null,
  successor_id uuid,
  ends_on date,
  reason text check (reason in ('BREACH', 'LOST_CONTACT', 'LEFT', 'AGREED', 'SUCCESS', 'DECREE')),
  primary key (organization_id, decree_id, pair_id),
  check (num_nonnulls(successor_id, ends_on) <= 1),
  check ((ends_on is null) = (reason is not null)),
  foreign key (organization_id, decree_id) references decree (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id),
  foreign key (organization_id, successor_id) references pair (organization_id, id) on delete set null (successor_id)
);
create index on decree_change (organization_id, pair_id);
call wall('decree_change', 'personal');

-- A pair whose decree was cancelled before it worked may enter another, or be parted; which people a signed text names is kept in decree_reader.
alter table decree_pair add column released boolean not null default false;
alter table decree_pair drop constraint decree_pair_once;
create unique index decree_pair_once on decree_pair (organization_id, pair_id) where not released;
alter table decree_pair drop constraint decree_pair_organization_id_pair_id_fkey;
alter table decree_pair add foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade;
