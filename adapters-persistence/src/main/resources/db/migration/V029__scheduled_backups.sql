-- One row: which replica makes the next backup of the schedule, and how the last one went. The files themselves lie where the
-- configuration says.
CREATE TABLE scheduled_backup (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- nobody else begins one before; null once the last has succeeded
    leased_until timestamptz,
    succeeded_at timestamptz,
    file text CHECK (char_length(file) <= 4000),
    bytes bigint CHECK (bytes >= 0),
    -- why the last attempt gave none
    failure text CHECK (char_length(failure) <= 1000),
    CHECK (num_nonnulls(succeeded_at, file, bytes) IN (0, 3))
);

INSERT INTO scheduled_backup DEFAULT VALUES;

GRANT SELECT, UPDATE (leased_until, succeeded_at, file, bytes, failure) ON scheduled_backup TO ${appRole};
