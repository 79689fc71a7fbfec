-- Many papers in one ZIP, made behind the page and kept for a day. Who asked for it may fetch it.
create table paper_bundle (
  organization_id uuid not null default writing_organization() references organization,
  id uuid not null,
  -- which bean makes the papers, and of what
  source text not null,
  subject text not null,
  format text not null check (format in ('DOCX', 'PDF')),
  state text not null check (state in ('ASKED', 'READY', 'FAILED')),
  done int not null default 0,
  total int not null default 0,
  size bigint not null default 0,
  -- whose names stand in it: when one is forgotten, it is erased
  persons uuid[] not null default '{}',
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  primary key (organization_id, id)
);
-- a second click waits for the first one's
create unique index paper_bundle_asked_once on paper_bundle (organization_id, asked_by, source, subject, format) where state = 'ASKED';
call wall('paper_bundle', 'personal');

-- Its bytes, a megabyte a row: it is written and handed out without ever being held as a whole.
create table paper_bundle_part (
  organization_id uuid not null default writing_organization(),
  bundle_id uuid not null,
  number int not null,
  content bytea not null,
  primary key (organization_id, bundle_id, number),
  foreign key (organization_id, bundle_id) references paper_bundle (organization_id, id) on delete cascade
);
alter table paper_bundle_part alter content set storage external;
call wall('paper_bundle_part', 'personal');
