-- Whoever changes what they sent may make a question fall away, and bring it back by another change: its answer is kept apart from those that count.
alter table response add column aside jsonb not null default '{}';
