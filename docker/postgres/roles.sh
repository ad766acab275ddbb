#!/bin/sh
# Run once, by the image of PostgreSQL, on an empty data directory: the role that owns the schema, the two that own nothing.
set -eu

for role in owner app portal; do
  # psql reads the password itself: it stands on no command line
  psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --set=role="sexton_$role" \
    --set=file="/run/secrets/$role-password" <<'SQL'
\set password `cat :'file'`
CREATE ROLE :"role" LOGIN PASSWORD :'password';
SQL
done

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --command='CREATE DATABASE sexton OWNER sexton_owner'
