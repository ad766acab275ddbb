-- the private links of reporters; the secret itself is in the reporter's hands alone
CREATE TABLE tracking_link (
    secret_hash bytea PRIMARY KEY CHECK (octet_length(secret_hash) = 32),
    ticket_id uuid NOT NULL REFERENCES ticket,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE INDEX tracking_link_ticket ON tracking_link (ticket_id);

GRANT SELECT, INSERT, UPDATE (revoked_at) ON tracking_link TO ${appRole};
