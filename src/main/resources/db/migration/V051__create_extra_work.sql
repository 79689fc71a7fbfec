-- Mentoring as extra work of the organization's own employee (Labour Code, 351.8): consent, addition to the contract, payment, and who gives it up
-- early with three working days' notice.
create table extra_work (
  organization_id uuid not null default writing_organization(),
  pair_id uuid not null,
  version int not null,
  consented_on date,
  contract_number text check (length(contract_number) <= 50),
  contract_dated date,
  addition_number text check (length(addition_number) <= 50),
  addition_dated date,
  payment text check (length(payment) <= 500),
  given_up_by text check (given_up_by in ('MENTOR', 'EMPLOYER')),
  noticed_on date,
  given_up_from date,
  primary key (organization_id, pair_id),
  foreign key (organization_id, pair_id) references pair (organization_id, id) on delete cascade,
  check (num_nonnulls(given_up_by, noticed_on, given_up_from) in (0, 3)),
  check (given_up_from > noticed_on)
);
call wall('extra_work', 'personal');
