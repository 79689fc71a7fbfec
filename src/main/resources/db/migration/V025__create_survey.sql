-- A questionnaire put to certain people within certain days. The questionnaire is the organization's own: an authority's is copied first.
create table survey_round (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  questionnaire_id uuid not null,
  title text not null check (title <> ''),
  first_year int not null check (first_year between 2000 and 2200),
  audience text not null,
  audience_argument text check (audience_argument <> ''),
  anonymous boolean not null,
  opens_on date not null,
  reminds_on date,
  closes_on date not null,
  opened_at timestamptz,
  closed_at timestamptz,
  reminded_on date,
  entered_by uuid references account,
  primary key (organization_id, id),
  foreign key (organization_id, questionnaire_id) references questionnaire (organization_id, id),
  constraint survey_round_days check (opens_on <= closes_on and (reminds_on is null or reminds_on between opens_on and closes_on)),
  constraint survey_round_closed check (closed_at is null or opened_at is not null)
);
call wall('survey_round', 'personal');

-- Who is asked: somebody of the registers, or an account of the staff. What tells groups apart is written down when the round opens, as it is then.
-- answered_on is all that is known of an anonymous answer, and stands here, apart from it.
create table invitee (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  person_id uuid,
  account_id uuid references account,
  side text not null check (side in ('MENTOR', 'MENTEE', 'CURATOR')),
  pair_id uuid,
  form text check (form <> ''),
  school_class text check (school_class <> ''),
  sex text,
  born_in int,
  mailed_on date,
  reminded_on date,
  answered_on date,
  primary key (organization_id, id),
  foreign key (organization_id, round_id) references survey_round (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id),
  constraint invitee_is_somebody check (num_nonnulls(person_id, account_id) = 1),
  constraint invitee_once unique nulls not distinct (organization_id, round_id, side, person_id, account_id)
);
create index invitee_person on invitee (organization_id, person_id);
create index invitee_account on invitee (organization_id, account_id) where account_id is not null;
call wall('invitee', 'personal');

-- How somebody comes in without an account: hash of the secret in a personal link, keyed hash of the code on a card, hash of the link for anybody
-- (no invitee). Read before it is known which organization it leads to.
create table survey_entry (
  hash bytea primary key,
  kind text not null check (kind in ('LINK', 'CARD', 'ANYONE')),
  organization_id uuid not null references organization,
  round_id uuid not null,
  invitee_id uuid,
  expires_on date not null,
  foreign key (organization_id, round_id) references survey_round (organization_id, id),
  foreign key (organization_id, invitee_id) references invitee (organization_id, id),
  constraint survey_entry_is_somebodys check ((invitee_id is null) = (kind = 'ANYONE'))
);
-- A new card takes the place of the old one; of links there may be several, for whoever opens the first letter after the second came must get in.
create unique index survey_entry_once on survey_entry (organization_id, round_id, invitee_id, kind) nulls not distinct where kind <> 'LINK';
create index survey_entry_invitee on survey_entry (organization_id, invitee_id);
call no_wall('survey_entry');

-- What was answered. invitee_id is there while it is a draft and in rounds with names; an anonymous answer that was sent has none, a random id, and the day
-- instead of the time. saved_in: the page on which it was written last, so that another one that is open does not overwrite it unseen. submission: what the browser of somebody unknown made up, so that a doubled send is one answer.
create table response (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  invitee_id uuid,
  submission uuid,
  side text not null check (side in ('MENTOR', 'MENTEE', 'CURATOR', 'ANYONE')),
  form text check (form <> ''),
  school_class text check (school_class <> ''),
  sex text,
  born_in int,
  answers jsonb not null,
  saved_in uuid,
  saved_at timestamptz,
  sent_on date,
  entered_by uuid references account,
  on_paper boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, round_id) references survey_round (organization_id, id),
  foreign key (organization_id, invitee_id) references invitee (organization_id, id),
  constraint response_once unique (organization_id, invitee_id),
  constraint response_submitted_once unique (organization_id, round_id, submission),
  constraint response_draft_is_somebodys check (sent_on is not null or invitee_id is not null)
);
create index response_of_round on response (organization_id, round_id) where sent_on is not null;
call wall('response', 'personal');

-- What an answer would change on somebody's card, until the curator takes it over or leaves it.
create table finding (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  round_id uuid not null,
  person_id uuid not null,
  meaning text not null check (meaning in ('REQUESTS', 'COMPETENCES', 'INTERESTS', 'HOURS', 'AGES', 'FORMS')),
  proposed text[] not null,
  state text not null check (state in ('OPEN', 'TAKEN', 'LEFT')),
  decided_by uuid references account,
  decided_at timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, round_id) references survey_round (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id),
  constraint finding_once unique (organization_id, round_id, person_id, meaning),
  constraint finding_decided check ((state = 'OPEN') = (decided_at is null))
);
call wall('finding', 'personal');
