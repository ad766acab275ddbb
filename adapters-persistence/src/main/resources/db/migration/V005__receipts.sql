-- what was answered to requests that must not be carried out twice
CREATE TABLE receipt (
    owner text NOT NULL CHECK (char_length(owner) <= 200),
    key text NOT NULL CHECK (char_length(key) <= 200),
    -- a digest
    request text NOT NULL CHECK (char_length(request) <= 200),
    -- null while the request is being worked on
    answer text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (owner, key)
);

CREATE INDEX receipt_age ON receipt (created_at);

GRANT SELECT, INSERT, DELETE, UPDATE (answer) ON receipt TO ${appRole};
