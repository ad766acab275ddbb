-- one row: what this installation, with all its replicas, shares and tells nobody
CREATE TABLE installation (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- signs the cursors of lists; random, made by the application at its first start
    cursor_key bytea NOT NULL CHECK (octet_length(cursor_key) = 32)
);

GRANT SELECT, INSERT (cursor_key) ON installation TO ${appRole};
