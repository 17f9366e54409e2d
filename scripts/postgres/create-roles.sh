#!/bin/sh
# Run once by the PostgreSQL image when its data are empty: the role that owns the tables and
# migrates, and the role that serves and may not (see scripts/postgres/provision.ts, which does the
# same for `npm start`).
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v database="$DATABASE" -v owner_password="$OWNER_PASSWORD" -v serve_password="$SERVE_PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'database' || '_owner', :'owner_password') \gexec
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'database' || '_serve', :'serve_password') \gexec
SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'database' || '_owner') \gexec
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', :'database') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'database', :'database' || '_serve') \gexec
SQL
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$DATABASE" -v database="$DATABASE" <<'SQL'
REVOKE ALL ON SCHEMA public FROM PUBLIC;
SELECT format('GRANT ALL ON SCHEMA public TO %I', :'database' || '_owner') \gexec
SELECT format('GRANT USAGE ON SCHEMA public TO %I', :'database' || '_serve') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
  :'database' || '_owner', :'database' || '_serve') \gexec
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public GRANT USAGE ON SEQUENCES TO %I',
  :'database' || '_owner', :'database' || '_serve') \gexec
REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC;
SQL
# A database that another party reads has a role for it, which reads what the owner grants.
[ -n "${READ_PASSWORD:-}" ] || exit 0
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$DATABASE" -v database="$DATABASE" \
  -v read_password="$READ_PASSWORD" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'database' || '_read', :'read_password') \gexec
SELECT format('ALTER ROLE %I SET default_transaction_read_only = on', :'database' || '_read') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', :'database', :'database' || '_read') \gexec
SELECT format('GRANT USAGE ON SCHEMA public TO %I', :'database' || '_read') \gexec
SQL
