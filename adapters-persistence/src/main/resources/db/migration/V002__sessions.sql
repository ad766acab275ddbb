-- whoever is signed in; the token itself is in the browser's cookie alone
CREATE TABLE user_session (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    id uuid NOT NULL UNIQUE,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    method text NOT NULL CHECK (method IN ('oidc', 'email_link', 'setup', 'demo')),
    -- such as 'Firefox on Linux'; no address is kept
    client text NOT NULL CHECK (char_length(client) <= 100),
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    -- no index: a use then rewrites the row alone
    expires_at timestamptz NOT NULL
);

CREATE INDEX user_session_user ON user_session (user_id);

GRANT SELECT, INSERT, DELETE ON user_session TO ${appRole};
GRANT UPDATE (last_seen_at, expires_at) ON user_session TO ${appRole};

-- links that sign somebody in, once: a row goes when its link is followed
CREATE TABLE sign_in_link (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    -- whose mailbox it was sent to; null for the link on the console that makes the first admin
    email text CHECK (char_length(email) <= 254),
    return_to text CHECK (char_length(return_to) <= 2000),
    expires_at timestamptz NOT NULL,
    CHECK (email IS NOT NULL OR return_to IS NULL)
);

CREATE INDEX sign_in_link_email ON sign_in_link (email);

GRANT SELECT, INSERT, DELETE ON sign_in_link TO ${appRole};
