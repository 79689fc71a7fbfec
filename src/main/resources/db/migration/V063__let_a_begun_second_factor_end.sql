-- A key that nobody confirms is not for whoever opens the page later: it is good for a while only.
alter table second_factor add begun_at timestamptz not null default now();
alter table second_factor alter begun_at drop default;
