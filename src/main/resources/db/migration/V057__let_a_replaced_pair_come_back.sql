-- How a pair stood before another took its place: when the decree on the replacement is cancelled, it stands so again. Of those replaced
-- before this was kept nobody knows it; they stay replaced.
alter table pair add column before_state text check (before_state in ('ACTIVE', 'PAUSED'));
alter table pair add column before_ends_on date;
alter table pair add column before_works_from date;
alter table pair add constraint pair_before_whole check (num_nulls(before_state, before_ends_on, before_works_from) in (0, 3));
alter table pair add constraint pair_before_replaced check (before_state is null or state = 'REPLACED');

-- One event tells of all pairs that a decree changed. Those that wait to be heard are put into its form; since when is not known of them.
update event_publication set
  event_type = 'ru.nastavnik.pairing.PairsChanged',
  listener_id = replace(listener_id, 'ru.nastavnik.pairing.PairEnded', 'ru.nastavnik.pairing.PairsChanged'),
  serialized_event = json_build_object(
    'organization', serialized_event::json ->> 'organization', 'pairs', json_build_array(serialized_event::json ->> 'pair'), 'since', '2000-01-01')::text
where event_type = 'ru.nastavnik.pairing.PairEnded';
