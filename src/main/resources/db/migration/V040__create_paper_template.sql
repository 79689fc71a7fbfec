-- Word templates of an organization's own, in the place of those that the product brings. Checked when they come, and packed anew; nobody's name
-- stands in them but what the organization prints on its letterhead.
create table paper_template (
  organization_id uuid not null default writing_organization() references organization,
  -- of the papers that it makes, as the code knows it
  kind text not null,
  version int not null,
  file_name text not null check (file_name <> ''),
  size int not null check (size between 1 and 2097152),
  content bytea not null,
  stored_by uuid references account,
  stored_at timestamptz not null,
  primary key (organization_id, kind),
  constraint paper_template_whole check (length(content) = size)
);
alter table paper_template alter content set storage external;
call wall('paper_template', 'personal');
