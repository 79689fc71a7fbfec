-- The walls between organizations. Each table of an organization calls wall() once, in the migration that creates it;
-- WallsTest compares what stands in the catalogue with its own list.
create extension if not exists btree_gist;

-- Row level security for one table.
--   personal: read and written by its organization
--   overview: read by its organization and the authorities above it, written by its organization
--   offered:  read by its owner and all below it, written by its owner
-- The settings are local to a transaction; an unset one shows no row. Array settings stand in a sub-select so that they are read once a
-- statement and not once a row.
create procedure wall(walled regclass, kind text)
language plpgsql as $$
declare
  reading text := case kind
    when 'personal' then 'organization_id = nullif(current_setting(''app.organization'', true), '''')::uuid'
    when 'overview' then 'organization_id = any ((select nullif(current_setting(''app.overview'', true), '''')::uuid[])::uuid[])'
    when 'offered' then 'organization_id = any ((select nullif(current_setting(''app.ancestors'', true), '''')::uuid[])::uuid[])'
  end;
  writing constant text := 'organization_id = nullif(current_setting(''app.writes'', true), '''')::uuid';
begin
  if reading is null then
    raise exception 'no kind of table: %', kind;
  end if;
  execute format('alter table %s enable row level security', walled);
  execute format('create policy reading on %s for select using (%s)', walled, reading);
  execute format('create policy adding on %s for insert with check (%s)', walled, writing);
  execute format('create policy changing on %s for update using (%s) with check (%s)', walled, writing, writing);
  execute format('create policy removing on %s for delete using (%s)', walled, writing);
  execute format('comment on table %s is %L', walled, kind);
  execute format('grant select, insert, update, delete on %s to ${application}', walled);
end $$;

-- A table that belongs to no organization: the code that needs it decides who sees it.
create procedure no_wall(open regclass, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('comment on table %s is %L', open, 'global');
  execute format('grant %s on %s to ${application}', rights, open);
end $$;

-- The organization that the present work writes for: the default of every organization_id.
create function writing_organization() returns uuid
language sql stable as $$ select nullif(current_setting('app.writes', true), '')::uuid $$;

grant usage on schema public to ${application};
