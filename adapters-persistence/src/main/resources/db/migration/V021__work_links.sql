-- the private links of people without an account to one ticket each; the secret itself is in their hands alone
CREATE TABLE work_link (
    secret_hash bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    ticket_id uuid NOT NULL REFERENCES ticket,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    revoked_at timestamptz
);

-- one at a time
CREATE UNIQUE INDEX work_link_of_ticket ON work_link (ticket_id) WHERE revoked_at IS NULL;

GRANT SELECT, INSERT, UPDATE (revoked_at) ON work_link TO ${appRole};
