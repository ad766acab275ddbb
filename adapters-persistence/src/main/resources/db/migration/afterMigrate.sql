-- the application tells by this table whether the schema is the one it was built for
GRANT SELECT ON ${flyway:table} TO ${appRole};
