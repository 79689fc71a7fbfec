-- A ZIP is made in many short transactions: who is at it, and when they last wrote. Whoever was cut off is followed by another.
alter table paper_bundle add packer uuid, add worked_at timestamptz;
