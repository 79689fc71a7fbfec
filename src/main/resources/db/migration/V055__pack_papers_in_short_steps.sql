-- A ZIP is made in many short transactions: who is at it, and when they last wrote. Whoever was cut off is followed by another.
alter table paper_bundle add packer uuid, add worked_at timestamptz;
-- There are more papers than one ZIP holds: its page says so.
alter table paper_bundle add partial boolean not null default false;
