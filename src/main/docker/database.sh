#!/bin/bash
# Makes the two logins and the database, as far as they are missing, and sets the passwords. Run by the server's superuser: the container does
# it on its first start; for a server of your own set the two passwords and the usual PGHOST, PGPORT, PGUSER.
set -euo pipefail
: "${NASTAVNIK_OWNER_PASSWORD:?the password of nastavnik_owner, who owns the tables}"
: "${NASTAVNIK_APP_PASSWORD:?the password of nastavnik_app, whom the application signs in as}"

psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres \
  --set owner_password="$NASTAVNIK_OWNER_PASSWORD" --set app_password="$NASTAVNIK_APP_PASSWORD" <<'SQL'
select format('create role %I login', name) from (values ('nastavnik_owner'), ('nastavnik_app')) role (name)
where name not in (select rolname from pg_roles) \gexec
alter role nastavnik_owner password :'owner_password';
alter role nastavnik_app password :'app_password';

select $$create database nastavnik owner nastavnik_owner template template0
  encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'ru-RU'$$
where not exists (select from pg_database where datname = 'nastavnik') \gexec
revoke all on database nastavnik from public;
grant connect on database nastavnik to nastavnik_app;
SQL
