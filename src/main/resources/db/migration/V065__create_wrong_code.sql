-- Whoever types a wrong code at the sign-in has typed the right password before it: the owner reads of it,
-- even when the second factor was taken off meanwhile: whoever fails at the codes may ask for just that.
create table wrong_code (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account on delete cascade,
  typed_at timestamptz not null
);
create index on wrong_code (account_id, typed_at);
call no_wall('wrong_code');
