-- Spring Modulith's own table (its schemas/v2/schema-postgresql.sql): events that a listener has not yet done its part of. They carry ids, no secrets.
create table event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
create index on event_publication using hash (serialized_event);
create index on event_publication (completion_date);
call no_wall('event_publication');
