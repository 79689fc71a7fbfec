-- Meetings of a pair. Days and hours are those of the organization's clock. A meeting counts once its mentor's feedback is in (S3 and domain):
-- counted_on is that day; the rhythm goes by the day of the meeting.
create table meeting (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  pair_id uuid not null,
  kind text not null check (kind in ('ACQUAINTANCE', 'TRIAL', 'PLANNING', 'REGULAR', 'FINAL')),
  starts_at timestamp not null,
  place text check (place <> ''),
  entered_by uuid not null references account,
  cancelled_at timestamptz,
  counted_on date,
  primary key (organization_id, id),
  foreign key (organization_id, pair_id) references pair (organization_id, id),
  constraint meeting_counted_is_not_cancelled check (counted_on is null or cancelled_at is null)
);
-- a doubled send makes no second meeting
create unique index meeting_once on meeting (organization_id, pair_id, starts_at) where cancelled_at is null;
create unique index meeting_one_of_its_kind on meeting (organization_id, pair_id, kind)
  where cancelled_at is null and kind <> 'REGULAR';
create index meeting_counted on meeting (organization_id, counted_on) where counted_on is not null;
call wall('meeting', 'personal');

-- What one person says of a meeting: the mentor, and each mentee. A draft until it is sent; then it stays. Ratings are 1–10.
create table feedback (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  version int not null,
  meeting_id uuid not null,
  person_id uuid not null,
  side text not null check (side in ('MENTOR', 'MENTEE')),
  usefulness int check (usefulness between 1 and 10),
  comfort int check (comfort between 1 and 10),
  words text check (length(words) <= 4000),
  saved_at timestamptz not null,
  sent_on date,
  entered_by uuid not null references account,
  on_paper boolean not null,
  primary key (organization_id, id),
  foreign key (organization_id, meeting_id) references meeting (organization_id, id),
  foreign key (organization_id, person_id) references person (organization_id, id),
  constraint feedback_once unique (organization_id, meeting_id, person_id),
  constraint feedback_sent_is_whole check (sent_on is null or usefulness is not null and comfort is not null)
);
create index feedback_sent on feedback (organization_id, side, sent_on) where sent_on is not null;
call wall('feedback', 'personal');
