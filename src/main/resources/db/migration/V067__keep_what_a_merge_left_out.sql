-- Of two people who became one a curator chooses whose telephone, interests and so on are right; the others stay readable beside the history of the
-- card that was kept: [{"label": "people.phone", "words": {"ru": "…", "en": "…"}}].
alter table merged_person add column left_out jsonb;
