-- Who has which ticket open just now. After a crash it is empty, and full again within seconds, so no log is written for it.
CREATE UNLOGGED TABLE presence (
    user_id uuid NOT NULL REFERENCES users,
    ticket_id uuid NOT NULL REFERENCES ticket,
    came_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL CHECK (seen_at >= came_at),
    PRIMARY KEY (user_id, ticket_id)
);

CREATE INDEX presence_ticket ON presence (ticket_id);

GRANT SELECT, INSERT, UPDATE (seen_at), DELETE ON presence TO ${appRole};
