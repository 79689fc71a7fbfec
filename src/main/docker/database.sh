#!/bin/bash
# Makes the two logins and the database. Run once, by the server's superuser: the container does it on its first start; for a server of your
# own set the two passwords and the usual PGHOST, PGPORT, PGUSER.
set -euo pipefail
: "${NASTAVNIK_OWNER_PASSWORD:?the password of nastavnik_owner, who owns the tables}"
: "${NASTAVNIK_APP_PASSWORD:?the password of nastavnik_app, whom the application signs in as}"

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-${PGUSER:-postgres}}" --dbname postgres \
  --set owner_password="$NASTAVNIK_OWNER_PASSWORD" --set app_password="$NASTAVNIK_APP_PASSWORD" <<'SQL'
create role nastavnik_owner login password :'owner_password';
create role nastavnik_app login password :'app_password';
create database nastavnik owner nastavnik_owner template template0
  encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'ru-RU';
revoke all on database nastavnik from public;
grant connect on database nastavnik to nastavnik_app;
SQL
